package org.duet.app.media.webrtc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.duet.app.machine.OperatingSystem;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs each test of a class in a {@link CameraProcess}, which is this class's own. The tests have
 * nothing beside their methods: what goes before and after them is for this process alone.
 */
public final class WithListedCamera
    implements BeforeAllCallback, InvocationInterceptor, AfterAllCallback {
  private CameraProcess process;

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(
        OperatingSystem.LINUX.isCurrent() && System.getProperty("os.arch").equals("amd64"),
        "The camera of the tests is for Linux on amd64");
    assumeTrue(
        isThere("/usr/bin/cc") && isThere("/usr/include/linux/videodev2.h"),
        "There is no C compiler, so no camera is listed (Debian: gcc libc6-dev)");
    assumeTrue(
        isThere("/usr/lib/x86_64-linux-gnu/libv4l2.so.0", "/usr/lib64/libv4l2.so.0"),
        "Nothing reads cameras here (Debian: libv4l-0)");
  }

  private static boolean isThere(String... places) {
    return Stream.of(places).map(Path::of).anyMatch(Files::exists);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> asked,
      ExtensionContext context) {
    invocation.skip();
    if (process == null || !process.isAlive()) {
      afterAll(context);
      process = new CameraProcess(context.getRequiredTestClass());
    }
    process.run(asked.getExecutable());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}

package org.duet.installers;

import java.util.List;
import java.util.spi.ToolProvider;

/** One of the JDK's own tools, run inside this process. */
record JdkTool(String name) {

  /**
   * Runs the tool.
   *
   * @throws IllegalStateException if it fails; what it said stands in the output
   */
  void run(List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
    int exit = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException(name + " failed with " + exit);
    }
  }
}

package org.duet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tool says of files that hold no mark, and of what is no film. */
class WatermarkToolTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Path file) {
    return WatermarkTool.run(new String[] {file.toString()}, new PrintWriter(said, true));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void saysNoneWhereThereIsNone() throws IOException {
    byte[] head = "YUV4MPEG2 W64 H36 F30:1 C420jpeg\nFRAME\n".getBytes();
    byte[] all = java.util.Arrays.copyOf(head, head.length + 64 * 36 * 3 / 2);
    assertThat(run(file("black.y4m", all))).isEqualTo(1);
    assertThat(said.toString()).contains("none (1 pictures read)");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThat(run(folder.resolve("missing"))).isEqualTo(2);
    assertThat(run(file("text.y4m", "hello".getBytes()))).isEqualTo(2);
    assertThat(run(file("bomb.y4m", "YUV4MPEG2 W99999 H99999\n".getBytes()))).isEqualTo(2);
    assertThat(run(file("odd.y4m", "YUV4MPEG2 Wx H36\n".getBytes()))).isEqualTo(2);
    assertThat(run(file("cut.jpg", new byte[] {-1, -40, -1, 0}))).isEqualTo(2);
    assertThat(run(Files.createDirectory(folder.resolve("empty")))).isEqualTo(2);
    assertThat(said.toString())
        .contains("its pictures are 99999 × 99999", "there is no picture in it")
        .doesNotContain("Exception:");
  }
}

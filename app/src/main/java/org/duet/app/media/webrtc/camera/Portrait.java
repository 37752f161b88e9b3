package org.duet.app.media.webrtc.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.picture.Planes;

/**
 * Draws the parts of a synthetic picture, each once: the rest is moving them about. In memory only,
 * so it needs no display.
 */
public final class Portrait {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 360;

  /** Of the dark ground around the cells of a stamp. */
  static final int STRIP_MARGIN = 6;

  static final String CLOCK_SIGNS = "0123456789:.";
  private static final int NAME_WIDTH = 420;
  private static final int NAME_HEIGHT = 50;
  private static final int NAME_BASELINE = 36;

  private final float hue;

  Portrait(int hueDegrees) {
    this.hue = hueDegrees / 360f;
  }

  /** One hue, light above, dark below. */
  Planes background() {
    return draw(
        WIDTH,
        HEIGHT,
        g -> {
          g.setPaint(
              new GradientPaint(
                  0, 0, tint(0.46f, 0.74f), WIDTH * 0.25f, HEIGHT, tint(0.62f, 0.4f)));
          g.fillRect(0, 0, WIDTH, HEIGHT);
        });
  }

  /** What is seen of a camera that is off. */
  static Planes black() {
    return draw(
        WIDTH,
        HEIGHT,
        g -> {
          g.setColor(Color.BLACK);
          g.fillRect(0, 0, WIDTH, HEIGHT);
        });
  }

  /** The name in whatever script, smaller where it is long. */
  static Planes name(String name) {
    return draw(
        NAME_WIDTH,
        NAME_HEIGHT,
        g -> {
          Font font = font(Font.BOLD, 34);
          while (g.getFontMetrics(font).stringWidth(name) > NAME_WIDTH - 4 && font.getSize() > 12) {
            font = font.deriveFont(font.getSize2D() - 2);
          }
          g.setFont(font);
          g.setColor(new Color(0, 0, 0, 70));
          g.drawString(name, 1, NAME_BASELINE + 2);
          g.setColor(Color.WHITE);
          g.drawString(name, 0, NAME_BASELINE);
        });
  }

  /** Head and shoulders. */
  Planes figure() {
    return draw(
        240,
        280,
        g -> {
          Area body = new Area(new RoundRectangle2D.Float(4, 178, 232, 220, 190, 170));
          body.add(new Area(new RoundRectangle2D.Float(96, 130, 48, 80, 36, 36)));
          g.setPaint(new GradientPaint(0, 150, tint(0.2f, 0.93f), 0, 280, tint(0.4f, 0.72f)));
          g.fill(body);
          Color dark = tint(0.75f, 0.3f);
          Shape head = new Ellipse2D.Float(68, 30, 104, 126);
          g.setColor(new Color(0, 0, 0, 28));
          g.fill(new Ellipse2D.Float(72, 44, 98, 124));
          g.setColor(dark);
          g.fill(new RoundRectangle2D.Float(57, 10, 126, 124, 118, 118));
          g.setPaint(new GradientPaint(68, 30, tint(0.08f, 1f), 172, 156, tint(0.26f, 0.88f)));
          g.fill(head);
          Area fringe = new Area(new Ellipse2D.Float(66, 28, 108, 130));
          fringe.intersect(new Area(new Ellipse2D.Float(20, -30, 170, 100)));
          g.setColor(dark);
          g.fill(fringe);
          face(g, dark);
        });
  }

  private static void face(Graphics2D g, Color ink) {
    g.setColor(ink);
    g.fill(new Ellipse2D.Float(94, 88, 9, 11));
    g.fill(new Ellipse2D.Float(137, 88, 9, 11));
    g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Arc2D.Float(101, 92, 38, 38, 215, 110, Arc2D.OPEN));
  }

  /** A soft light that drifts. */
  Planes light(int size) {
    return draw(
        size,
        size,
        g -> {
          Color bright = tint(0.25f, 1f);
          g.setPaint(
              new RadialGradientPaint(
                  size / 2f,
                  size / 2f,
                  size / 2f,
                  new float[] {0, 1},
                  new Color[] {fade(bright, 90), fade(bright, 0)}));
          g.fillRect(0, 0, size, size);
        });
  }

  /** One sign of the clock; all digits are equally wide. */
  static Planes sign(char sign) {
    int width = Character.isDigit(sign) ? 14 : 8;
    return draw(
        width,
        30,
        g -> {
          g.setFont(font(Font.PLAIN, 22));
          FontMetrics metrics = g.getFontMetrics();
          int x = (width - metrics.charWidth(sign)) / 2;
          g.setColor(new Color(255, 255, 255, 225));
          g.drawString(String.valueOf(sign), x, 23);
        });
  }

  /** What the cells of a {@link Stamp} lie on, so that they look as one thing. */
  static Planes stripGround() {
    int width = Stamp.COLUMNS * Stamp.CELL + 2 * STRIP_MARGIN;
    int height = Stamp.ROWS * Stamp.CELL + 2 * STRIP_MARGIN;
    return draw(
        width,
        height,
        g -> {
          g.setColor(Color.BLACK);
          g.fill(new RoundRectangle2D.Float(0, 0, width, height, 14, 14));
        });
  }

  /** One cell of a {@link Stamp}. */
  static Planes cell(boolean light) {
    return draw(
        Stamp.CELL,
        Stamp.CELL,
        g -> {
          g.setColor(light ? Color.WHITE : Color.BLACK);
          g.fillRect(0, 0, Stamp.CELL, Stamp.CELL);
        });
  }

  private Color tint(float saturation, float brightness) {
    return Color.getHSBColor(hue, saturation, brightness);
  }

  private static Color fade(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size)
        .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
  }

  private static Planes draw(int width, int height, Consumer<Graphics2D> painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      painter.accept(g);
    } finally {
      g.dispose();
    }
    return Planes.of(image);
  }
}

package org.duet.app.desktop;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** Draws the mark of this program, two that meet, as large as a system wants it. */
final class TrayPicture {
  private static final Color ONE = new Color(0xC2, 0x3F, 0x70);
  private static final Color OTHER = new Color(0x7A, 0x4F, 0x86);
  private static final Color QUIET = new Color(0x8A, 0x84, 0x8C);
  private static final Color CALL = new Color(0xB3, 0x31, 0x2C);
  private static final Color MESSAGE = new Color(0x1F, 0x6F, 0x8B);
  private static final int MOST = 9;

  private TrayPicture() {}

  static BufferedImage of(Tray.Look look, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double size = Math.min(width, height);
    double disc = size * 0.62;
    double top = (height - disc) / 2;
    pen.setColor(look.quiet() ? QUIET : ONE);
    pen.fill(new Ellipse2D.Double(0, top, disc, disc));
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.78f));
    pen.setColor(look.quiet() ? QUIET.brighter() : OTHER);
    pen.fill(new Ellipse2D.Double(size - disc, top, disc, disc));
    pen.setComposite(AlphaComposite.SrcOver);
    if (look.quiet()) {
      pen.setColor(Color.WHITE);
      pen.setStroke(new BasicStroke((float) (size * 0.13), BasicStroke.CAP_ROUND, 0));
      pen.draw(new Line2D.Double(size * 0.28, size * 0.5, size * 0.72, size * 0.5));
    }
    if (look.calls() > 0) {
      badge(pen, CALL, look.calls(), size);
      if (look.unread() > 0) {
        dot(pen, size, height);
      }
    } else if (look.unread() > 0) {
      badge(pen, MESSAGE, look.unread(), size);
    }
    pen.dispose();
    return picture;
  }

  /** There is room for one number: messages beside a call that waits are a dot. */
  private static void dot(Graphics2D pen, double size, double height) {
    double disc = size * 0.34;
    pen.setColor(Color.WHITE);
    pen.fill(new Ellipse2D.Double(size - disc, height - disc, disc, disc));
    double inner = disc * 0.74;
    double edge = (disc - inner) / 2;
    pen.setColor(MESSAGE);
    pen.fill(new Ellipse2D.Double(size - disc + edge, height - disc + edge, inner, inner));
  }

  private static void badge(Graphics2D pen, Color colour, int count, double size) {
    double disc = size * 0.6;
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(size - disc, 0, disc, disc));
    String text = count > MOST ? MOST + "+" : Integer.toString(count);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) (disc * (count > MOST ? 0.55 : 0.8))));
    var metrics = pen.getFontMetrics();
    pen.setColor(Color.WHITE);
    pen.drawString(
        text,
        (float) (size - disc / 2 - metrics.stringWidth(text) / 2.0),
        (float) (disc / 2 + (metrics.getAscent() - metrics.getDescent()) / 2.0));
  }
}

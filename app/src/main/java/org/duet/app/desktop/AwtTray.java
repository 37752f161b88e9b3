package org.duet.app.desktop;

import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.Dimension;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of the Java platform: of Windows, of macOS, and of those Linux desktops that still have
 * one for X11. On the others there is none, and nothing else changes. It is spoken to on a thread
 * of its own, for the first word to it can take a while.
 */
public final class AwtTray implements Tray, TrayNotices.Icon {
  private static final Logger log = LoggerFactory.getLogger(AwtTray.class);

  /** How often it is seen whether the tray went or came; the platform does not always tell. */
  private static final Duration LOOKS = Duration.ofSeconds(3);

  private final Hand hand;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("duet-tray").factory());

  // Of the thread, but for the word whether it is there.
  private final TrayKeeper<Shown> keeper = new TrayKeeper<>(new Bar());
  private @Nullable Dress wish;
  private volatile boolean there;
  private volatile Runnable clicked;
  private final CompletableFuture<Boolean> arrival = new CompletableFuture<>();

  /** What is in the tray. */
  private record Shown(
      TrayIcon icon, MenuItem open, CheckboxMenuItem doNotDisturb, MenuItem quit) {}

  public AwtTray(Hand hand) {
    this.hand = hand;
    clicked = hand::open;
  }

  @Override
  public void show(Look look, Words words) {
    run(() -> {
      boolean first = wish == null;
      wish = new Dress(look, words);
      if (there) {
        dress();
      }
      tend(); // which dresses what comes to be there
      if (first) {
        var _ =
            thread.scheduleWithFixedDelay(
                this::tend, LOOKS.toMillis(), LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      }
    });
  }

  private void tend() {
    boolean before = there;
    there = keeper.tend();
    if (there && !before) {
      dress();
      arrival.complete(true);
    }
  }

  @Override
  public CompletableFuture<Boolean> arrival() {
    return arrival.copy();
  }

  @Override
  public boolean isThere() {
    return there;
  }

  private final class Bar implements TrayKeeper.Bar<Shown> {
    @Override
    public boolean isThere() {
      return SystemTray.isSupported();
    }

    @Override
    public Shown make() {
      MenuItem open = new MenuItem();
      open.addActionListener(click -> hand.open());
      CheckboxMenuItem doNotDisturb = new CheckboxMenuItem();
      doNotDisturb.addItemListener(change -> hand.doNotDisturb(doNotDisturb.getState()));
      MenuItem quit = new MenuItem();
      quit.addActionListener(click -> hand.quit());
      PopupMenu menu = new PopupMenu();
      menu.add(open);
      menu.add(doNotDisturb);
      menu.addSeparator();
      menu.add(quit);
      Dimension size = SystemTray.getSystemTray().getTrayIconSize();
      Look calm = new Look("", 0, 0, false);
      TrayIcon icon = new TrayIcon(TrayPicture.of(calm, size.width, size.height), null, menu);
      icon.addActionListener(click -> clicked.run());
      return new Shown(icon, open, doNotDisturb, quit);
    }

    @Override
    public boolean holds(Shown shown) {
      return Arrays.asList(SystemTray.getSystemTray().getTrayIcons()).contains(shown.icon());
    }

    @Override
    public void put(Shown shown) throws AWTException {
      SystemTray.getSystemTray().add(shown.icon());
    }
  }

  @Override
  public void say(String title, String text) {
    run(() -> {
      Shown shown = keeper.icon();
      if (shown != null) {
        shown.icon().displayMessage(title, text, TrayIcon.MessageType.NONE);
      }
    });
  }

  @Override
  public void onClick(Runnable told) {
    clicked = told;
  }

  private void dress() {
    Shown shown = keeper.icon();
    Dress now = wish;
    if (shown == null || now == null) {
      return;
    }
    Dimension size = shown.icon().getSize();
    shown.icon().setImage(TrayPicture.of(now.look(), size.width, size.height));
    shown.icon().setToolTip(now.look().tip());
    shown.open().setLabel(now.words().open());
    shown.doNotDisturb().setLabel(now.words().doNotDisturb());
    shown.doNotDisturb().setState(now.look().quiet());
    shown.quit().setLabel(now.words().quit());
  }

  private void run(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      log.debug("The tray is closed");
    }
  }

  @Override
  public void close() {
    run(() -> {
      Shown shown = keeper.icon();
      if (shown != null && SystemTray.isSupported()) {
        SystemTray.getSystemTray().remove(shown.icon());
      }
      there = false;
    });
    thread.shutdown();
  }
}

package org.duet.app.desktop;

import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.Dimension;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
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

  private final Hand hand;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0,
          1,
          5,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("duet-tray").factory());

  // Of the thread, but for the word whether it is there.
  private @Nullable Shown shown;
  private boolean tried;
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
      if (!tried) {
        tried = true;
        shown = enter(look);
        there = shown != null;
        arrival.complete(there);
      }
      if (shown != null) {
        dress(shown, look, words);
      }
    });
  }

  @Override
  public CompletableFuture<Boolean> arrival() {
    return arrival.copy();
  }

  @Override
  public boolean isThere() {
    return there;
  }

  private @Nullable Shown enter(Look look) {
    try {
      if (!SystemTray.isSupported()) {
        log.info("This desktop has no tray");
        return null;
      }
      SystemTray tray = SystemTray.getSystemTray();
      Shown made = make(look, tray.getTrayIconSize());
      tray.add(made.icon());
      return made;
    } catch (AWTException | RuntimeException | LinkageError e) {
      log.info("There is no tray: {}", e.getClass().getSimpleName());
      return null;
    }
  }

  private Shown make(Look look, Dimension size) {
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
    TrayIcon icon = new TrayIcon(TrayPicture.of(look, size.width, size.height), look.tip(), menu);
    icon.addActionListener(click -> clicked.run());
    return new Shown(icon, open, doNotDisturb, quit);
  }

  @Override
  public void say(String title, String text) {
    run(() -> {
      if (shown != null) {
        shown.icon().displayMessage(title, text, TrayIcon.MessageType.NONE);
      }
    });
  }

  @Override
  public void onClick(Runnable told) {
    clicked = told;
  }

  private static void dress(Shown shown, Look look, Words words) {
    Dimension size = shown.icon().getSize();
    shown.icon().setImage(TrayPicture.of(look, size.width, size.height));
    shown.icon().setToolTip(look.tip());
    shown.open().setLabel(words.open());
    shown.doNotDisturb().setLabel(words.doNotDisturb());
    shown.doNotDisturb().setState(look.quiet());
    shown.quit().setLabel(words.quit());
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
      if (shown != null) {
        SystemTray.getSystemTray().remove(shown.icon());
      }
      there = false;
    });
    thread.shutdown();
  }
}

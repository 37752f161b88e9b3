package org.duet.app.testing;

import org.duet.app.signin.SignInView;

/** The sign-in screen, as a person uses it. */
public final class SignInPage {
  private final WindowUnderTest window;

  public SignInPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator email() {
    return window.id(SignInView.EMAIL);
  }

  public Locator password() {
    return window.id(SignInView.PASSWORD);
  }

  public Locator keep() {
    return window.id(SignInView.KEEP);
  }

  public Locator submit() {
    return window.id(SignInView.SUBMIT);
  }

  public Locator root() {
    return window.id(SignInView.ID);
  }

  /** Tries the client out, with nothing that is real. */
  public Locator practice() {
    return window.id(SignInView.PRACTICE);
  }

  /** Gives up, while the practice is opened. */
  public Locator cancelPractice() {
    return window.id(SignInView.PRACTICE_CANCEL);
  }

  /** Why it did not open. */
  public Locator practiceTrouble() {
    return window.id(SignInView.PRACTICE_TROUBLE);
  }

  /** Gives up, while the server is asked. */
  public Locator cancel() {
    return window.id(SignInView.CANCEL);
  }

  public Locator trouble() {
    return window.id(SignInView.TROUBLE);
  }

  /** From signing in to making an account, and back. */
  public Locator switchOver() {
    return window.id(SignInView.SWITCH);
  }

  /** What a new password must be. */
  public Locator rule() {
    return window.id(SignInView.RULE);
  }

  /** The field for the server's address, opened where it is tucked away. */
  public Locator server() {
    Locator field = window.id(SignInView.SERVER);
    if (field.count() == 0) {
      window.id(SignInView.SERVER_TOGGLE).click();
    }
    return field;
  }

  /** Fills everything in and presses the button. */
  public DashboardPage signIn(String server, String email, String password) {
    server().fill(server);
    email().fill(email);
    password().fill(password);
    submit().click();
    return new DashboardPage(window);
  }
}

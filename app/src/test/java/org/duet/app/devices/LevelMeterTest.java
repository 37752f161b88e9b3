package org.duet.app.devices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How loud it is, for somebody who hears it told. */
class LevelMeterTest {
  @BeforeAll
  static void start() {
    Fx.start();
  }

  @Test
  void tellsHowLoudItIsInTenths() {
    SimpleDoubleProperty level = new SimpleDoubleProperty();
    LevelMeter meter = Fx.call(() -> new LevelMeter("meter", "Microphone", level));
    Fx.run(() -> level.set(0.68));
    assertThat(Fx.call(() -> meter.queryAccessibleAttribute(AccessibleAttribute.VALUE)))
        .isEqualTo(0.7);
    assertThat(Fx.call(() -> meter.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)))
        .isEqualTo(1.0);
    assertThat(Fx.call(() -> meter.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo("Microphone");
  }
}

import com.sun.management.OperatingSystemMXBean;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.duet.app.media.webrtc.BareCall;
import org.duet.app.media.webrtc.camera.StampedCamera;
import org.duet.app.media.webrtc.link.CodecOrder;

/**
 * What each codec of the library costs: one call of two peers and nothing else, 720p at thirty
 * frames a second both ways, the same film, at the rate that a call of ours allows. The processor's
 * time is that of the whole process, so of two encoders and two decoders; what they share, camera
 * and transport, is in all of them. In turns, in one process: machines are noisy, ratios less so.
 * The order in {@link CodecOrder} is this one.
 *
 * <p>{@code ./duet bench CodecCost [SECONDS [ROUNDS]]}
 */
class CodecCost {
  private static final Duration WARM = Duration.ofSeconds(6);
  private static final List<String> CODECS = List.of("H264", "VP8", "VP9", "AV1");

  /** Sent along with each of them. */
  private static final List<String> HELPERS = List.of("RTX", "RED", "ULPFEC", "FLEXFEC-03");

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final StampedCamera camera = new StampedCamera();

  /**
   * @param cores that were busy
   * @param delay that the receiver held a frame, in milliseconds
   */
  record Cost(double cores, double frames, double kilobits, double delay, int width) {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    var bench = new CodecCost();
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    try {
      for (int i = 0; i < rounds; i++) {
        for (String codec : CODECS) {
          costs
              .computeIfAbsent(codec, key -> new ArrayList<>())
              .add(bench.run(codec, Duration.ofSeconds(seconds)));
        }
      }
    } catch (Throwable t) { // what runs on would keep this from ending
      t.printStackTrace();
      System.exit(1);
    }
    double first = cores(costs.get(CODECS.getFirst()));
    System.out.printf("median of %d, ratios to %s:%n", rounds, CODECS.getFirst());
    costs.forEach((codec, all) ->
        System.out.printf(
            Locale.ROOT,
            "  %-5s %.2f cores, ratio %.2f; %.1f frames a second, %.0f kbit/s, held %.0f ms%n",
            codec,
            cores(all),
            cores(all) / first,
            Numbers.median(all.stream().map(Cost::frames).toList()),
            Numbers.median(all.stream().map(Cost::kilobits).toList()),
            Numbers.median(all.stream().map(Cost::delay).toList())));
    List<String> measured =
        CODECS.stream()
            .sorted((one, other) -> Double.compare(cores(costs.get(one)), cores(costs.get(other))))
            .toList();
    System.out.println("cheapest first: " + measured + "; the client asks for " + order());
    System.exit(0);
  }

  private static double cores(List<Cost> costs) {
    return Numbers.median(costs.stream().map(Cost::cores).toList());
  }

  /** What a client asks for, best first. */
  private static List<String> order() {
    List<RTCRtpCodecCapability> any = new ArrayList<>();
    for (String codec : List.of("AV1", "VP9", "VP8", "H264")) {
      any.add(
          new RTCRtpCodecCapability(
              MediaType.VIDEO, codec, 90_000, 0, Map.of()));
    }
    return CodecOrder.of(any).stream().map(RTCRtpCodecCapability::getName).toList();
  }

  private static List<RTCRtpCodecCapability> only(
      String codec, List<RTCRtpCodecCapability> offered) {
    return offered.stream()
        .filter(one ->
            one.getName().equalsIgnoreCase(codec)
                || HELPERS.contains(one.getName().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private Cost run(String codec, Duration time) throws Exception {
    AtomicLong frames = new AtomicLong();
    AtomicLong width = new AtomicLong();
    try (BareCall call =
        new BareCall(
            offered -> only(codec, offered),
            camera,
            false,
            frame -> count(frame, frames, width))) {
      LockSupport.parkNanos(WARM.toNanos());
      Received before = Received.of(call);
      long shown = frames.get();
      long busy = SYSTEM.getProcessCpuTime();
      long began = System.nanoTime();
      LockSupport.parkNanos(time.toNanos());
      double took = System.nanoTime() - began;
      busy = SYSTEM.getProcessCpuTime() - busy;
      shown = frames.get() - shown;
      Received after = Received.of(call);
      Cost cost =
          new Cost(
              busy / took,
              shown * 1e9 / took,
              (after.bytes - before.bytes) * 8e6 / took,
              (after.held - before.held) * 1000 / (after.frames - before.frames),
              width.intValue());
      System.out.printf(
          Locale.ROOT,
          "%-5s as %s: %.2f cores, %.1f frames a second, %d wide, %.0f kbit/s, held %.0f ms%n",
          codec, after.codec, cost.cores, cost.frames, cost.width, cost.kilobits, cost.delay);
      return cost;
    }
  }

  private static void count(VideoFrame frame, AtomicLong frames, AtomicLong width) {
    frames.incrementAndGet();
    width.set(frame.buffer.getWidth());
    frame.release();
  }

  /** What the library says of the picture that comes. */
  private record Received(String codec, double bytes, double held, double frames) {
    static Received of(BareCall call) {
      Map<String, RTCStats> all = call.statistics().getStats();
      for (RTCStats one : all.values()) {
        Map<String, Object> said = one.getAttributes();
        if (one.getType().name().equals("INBOUND_RTP") && "video".equals(said.get("kind"))) {
          RTCStats codec = all.get(String.valueOf(said.get("codecId")));
          return new Received(
              codec == null ? "?" : String.valueOf(codec.getAttributes().get("mimeType")),
              number(said, "bytesReceived"),
              number(said, "totalProcessingDelay"),
              number(said, "framesDecoded"));
        }
      }
      throw new IllegalStateException("no picture comes");
    }

    private static double number(Map<String, Object> said, String name) {
      return said.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
  }
}

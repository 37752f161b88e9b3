package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at the same moment. */
class RacesTest extends AnnAndBen {
  private static final int THREADS = 16;

  /** Does them all at the same moment, as near as threads can. */
  private static List<Reply> atOnce(List<Callable<Reply>> requests)
      throws InterruptedException, ExecutionException {
    CyclicBarrier together = new CyclicBarrier(requests.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> all = new ArrayList<>();
      for (Callable<Reply> request : requests) {
        all.add(
            threads.submit(() -> {
              together.await();
              return request.call();
            }));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : all) {
        replies.add(reply.get());
      }
      return replies;
    }
  }

  @Test
  void simultaneousStartsMakeOneSession() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Callable<Reply>> starts =
          IntStream.range(0, THREADS)
              .<Callable<Reply>>mapToObj(i -> () -> (i % 2 == 0 ? ann : ben).call(match))
              .toList();

      List<Reply> replies = atOnce(starts);

      assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
      assertThat(replies.stream().map(r -> r.at("session_id")).distinct()).hasSize(1);
      assertThat(replies.stream().filter(r -> r.at("reused").equals("false"))).hasSize(1);
      ann.end(replies.getFirst().at("session_id")).ok();
    }
  }

  @Test
  void simultaneousJoinsSeatOneDeviceOfAPerson() throws Exception {
    String session = ann.calls(match);
    List<Callable<Reply>> joins =
        IntStream.range(0, THREADS)
            .<Callable<Reply>>mapToObj(i -> () -> ben.on("device-" + i).join(session))
            .toList();

    List<Reply> replies = atOnce(joins);

    assertThat(replies.stream().filter(r -> r.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(r -> r.status() == 409)).hasSize(THREADS - 1);
  }

  @Test
  void everyVerbAtOnceLeavesAtMostOneLiveSession() throws Exception {
    for (int round = 0; round < 5; round++) {
      String session = ann.calls(match);
      List<Callable<Reply>> verbs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String device = "device-" + i;
        verbs.add(() -> ann.call(match));
        verbs.add(() -> ben.on(device).join(session));
        verbs.add(() -> ben.post("/api/video/decline-call/" + session));
        verbs.add(() -> ben.post("/api/video/dismiss-call/" + session));
        verbs.add(() -> ann.end(session));
      }
      Collections.shuffle(verbs, new java.util.Random(round));

      List<Reply> replies = atOnce(verbs);

      assertThat(replies).extracting(Reply::status).isSubsetOf(200, 400, 403, 404, 409, 410);
      assertThat(
              Database.number(
                  data, "SELECT COUNT(*) FROM video_session WHERE status IN ('waiting', 'active')"))
          .isLessThanOrEqualTo(1);
      assertThat(ann.session(session).at("status")).isIn("completed", "cancelled");
      ann.end(ann.calls(match)).ok();
    }
  }
}

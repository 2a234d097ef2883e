package io.sqlc.samples.localkafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two loopback ports that nobody listened on a moment ago. They lie below the range from which
 * systems take the ports of outgoing connections, so that no client gets one in between.
 */
record FreePorts(int broker, int controller) {
  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;
  private static final int ATTEMPTS = 200;

  static FreePorts pair() {
    int broker = free();
    int controller = free();
    while (controller == broker) {
      controller = free();
    }
    return new FreePorts(broker, controller);
  }

  private static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (canBind(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no free port found on the loopback interface between " + LOWEST + " and " + BEYOND);
  }

  private static boolean canBind(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}

package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.duet.app.media.CameraDriver;

/**
 * A call of two with nothing of ours in it but the order of codecs and the camera: what the library
 * itself takes, to compare with. Each side has a factory of its own, as two programs would.
 */
public final class BareCall implements AutoCloseable {
  private final Peer caller;
  private final Peer callee;

  /**
   * Connects the two; each sends what such a camera sees.
   *
   * @param codecs what is offered, in this order
   * @param tone whether each sends sound too
   * @param sink of what comes to who is called
   */
  public BareCall(
      UnaryOperator<List<RTCRtpCodecCapability>> codecs,
      CameraDriver camera,
      boolean tone,
      VideoTrackSink sink)
      throws Exception {
    caller = new Peer(codecs, camera, VideoFrame::release);
    callee = new Peer(codecs, camera, sink);
    connect();
    for (Peer each : List.of(caller, callee)) {
      each.film.start();
      if (tone) {
        each.speak();
      }
    }
  }

  private void connect() {
    BareLibrary.describe(caller.connection, callee.connection);
    Until.soon(
        "they are connected",
        () -> {
          caller.pass(callee);
          callee.pass(caller);
          return caller.isConnected() && callee.isConnected();
        });
  }

  /** What the library says of the side that is called. */
  public RTCStatsReport statistics() {
    CompletableFuture<RTCStatsReport> told = new CompletableFuture<>();
    callee.connection.getStats(told::complete);
    return told.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws Exception {
    caller.close();
    callee.close();
  }

  private static final class Peer implements PeerConnectionObserver, AutoCloseable {
    /** As long as a call of ours takes at most, in bits a second. */
    private static final int MOST = 2_500_000;

    private final HeadlessAudioDeviceModule sound = new HeadlessAudioDeviceModule();
    private final PeerConnectionFactory factory = new PeerConnectionFactory(sound);
    private final CustomAudioSource voice = new CustomAudioSource();
    private final CustomVideoSource source = new CustomVideoSource();
    private final AudioTrack audio = factory.createAudioTrack("a", voice);
    private final VideoTrack video = factory.createVideoTrack("v", source);
    private final Queue<VideoTrack> remote = new ConcurrentLinkedQueue<>();
    private final RTCPeerConnection connection;
    private final RTCRtpSender voiceSender;
    private final CameraDriver camera;
    private final VideoTrackSink sink;
    private final Thread film = Thread.ofPlatform().name("bare-camera").unstarted(this::show);
    private final Thread tone = Thread.ofPlatform().name("bare-tone").unstarted(this::sound);
    private final Queue<RTCIceCandidate> found = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    Peer(
        UnaryOperator<List<RTCRtpCodecCapability>> codecs,
        CameraDriver camera,
        VideoTrackSink sink) {
      this.camera = camera;
      this.sink = sink;
      connection = factory.createPeerConnection(new RTCConfiguration(), this);
      voiceSender = connection.addTrack(audio, List.of("s"));
      RTCRtpSender sender = connection.addTrack(video, List.of("s"));
      connection.getTransceivers()[1].setCodecPreferences(
          codecs.apply(factory.getRtpReceiverCapabilities(MediaType.VIDEO).getCodecs()));
      RTCRtpSendParameters parameters = sender.getParameters();
      parameters.encodings.forEach(encoding -> encoding.maxBitrate = MOST);
      sender.setParameters(parameters);
    }

    /** Hands paths over. */
    void pass(Peer other) {
      for (RTCIceCandidate next = found.poll(); next != null; next = found.poll()) {
        other.connection.addIceCandidate(next);
      }
    }

    boolean isConnected() {
      return connection.getConnectionState() == RTCPeerConnectionState.CONNECTED;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
      found.add(candidate);
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
      if (transceiver.getReceiver().getTrack() instanceof VideoTrack picture) {
        remote.add(picture);
        picture.addSink(sink);
      }
    }

    void speak() {
      // Asking waits until it records, which it must not while a tone is pushed.
      voiceSender.getParameters();
      sound.stopRecording();
      tone.start();
    }

    private void sound() {
      byte[] step = new byte[960];
      for (int i = 0; i < step.length; i += 2) {
        step[i + 1] = (byte) (8 * Math.sin(2 * Math.PI * 440 * i / 2 / 48_000));
      }
      for (long due = System.nanoTime(); !over; due += 10_000_000) {
        LockSupport.parkNanos(due - System.nanoTime());
        voice.pushAudio(step, 16, 48_000, 1, 480);
      }
    }

    private void show() {
      NativeI420Buffer[] ring = new NativeI420Buffer[6];
      try (CameraDriver.Opened opened = camera.open(camera.cameras().getFirst())) {
        byte[] bgr = new byte[opened.width() * opened.height() * 3];
        for (int i = 0; !over; i = (i + 1) % ring.length) {
          opened.next(bgr);
          if (ring[i] == null) {
            ring[i] = NativeI420Buffer.allocate(opened.width(), opened.height());
          }
          VideoBufferConverter.convertToI420(bgr, ring[i], FourCC.BG24);
          source.pushFrame(new VideoFrame(ring[i], 0, 0));
        }
      } catch (Exception e) {
        e.printStackTrace();
      }
      for (NativeI420Buffer buffer : ring) {
        if (buffer != null) {
          buffer.release();
        }
      }
    }

    @Override
    public void close() throws Exception {
      over = true;
      film.join();
      tone.join();
      remote.forEach(picture -> picture.removeSink(sink));
      for (RTCRtpSender sender : connection.getSenders()) {
        sender.replaceTrack(null);
      }
      connection.close();
      audio.dispose();
      video.dispose();
      source.dispose();
      voice.dispose();
      factory.dispose();
      sound.dispose();
    }
  }
}

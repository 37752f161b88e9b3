'use strict';

// A client of Duet in a browser, of what every browser has. The test calls what stands in `duet`.

const GESTURES = [
  'TOUCH_NOSE', 'TOUCH_CHIN', 'TOUCH_LEFT_EAR', 'TOUCH_RIGHT_EAR', 'HAND_ON_HEAD', 'COVER_ONE_EYE',
  'RAISE_LEFT_HAND', 'RAISE_RIGHT_HAND', 'RAISE_BOTH_HANDS', 'THUMB_UP', 'TWO_FINGERS',
  'FOUR_FINGERS', 'MAKE_A_FIST', 'NOD', 'SHAKE_HEAD', 'CLAP',
];

const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
const sha256 = async (text) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const fingerprint = (sdp) => /^a=fingerprint:(\S+ \S+)/m.exec(sdp)[1].toLowerCase();
const fragment = (sdp) => /^a=ice-ufrag:(\S+)/m.exec(sdp)[1];

const duet = {
  token: null, feed: null, pending: [], sessions: {}, early: [],

  async api(method, path, body) {
    const form = body instanceof URLSearchParams;
    const headers = { 'X-Device-Id': 'browser' };
    if (duet.token) headers.Authorization = 'Bearer ' + duet.token;
    if (body && !form) headers['Content-Type'] = 'application/json';
    const answer = await fetch(path, {
      method, headers, body: !body || form ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(method + ' ' + path + ': ' + answer.status);
    return answer.json();
  },

  /** Done once the first snapshot is there. */
  async signIn(username, password, feed) {
    const asked = await duet.api('POST', '/api/auth/token', new URLSearchParams({ username, password }));
    duet.token = asked.access_token;
    return new Promise((done, fail) => {
      duet.feed = new WebSocket(feed, ['duet.v1', 'bearer.' + duet.token, 'device.browser']);
      duet.feed.onerror = () => fail(new Error('the feed was refused'));
      duet.feed.onmessage = (message) => {
        const frame = JSON.parse(message.data);
        duet.take(frame);
        if (frame.type === 'snapshot') done(duet.feed.protocol);
      };
    });
  },

  take(frame) {
    switch (frame.type) {
      case 'snapshot': duet.pending = frame.pending_calls; break;
      case 'pending_call.upserted': duet.pending = [frame.call]; break;
      case 'pending_call.removed': duet.pending = []; break;
      case 'session.updated': duet.updated(frame.session); break;
      case 'signal': duet.call ? duet.call.signal(frame) : duet.early.push(frame); break;
    }
  },

  updated(session) {
    duet.sessions[session.session_id] = session;
    if (duet.call && duet.call.session === session.session_id && session.status === 'active') {
      duet.call.offerFirst();
    }
  },

  /** Who may not see this machine's devices gets candidates with made-up names, ending in .local. */
  async devices(kind, width = 640, height = 360) {
    if (kind === 'camera') {
      duet.media = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
        video: { width, height, frameRate: 30 },
      });
    } else {
      const context = new AudioContext();
      const tone = new OscillatorNode(context, { frequency: 1000 });
      const ear = context.createMediaStreamDestination();
      tone.connect(ear);
      tone.start();
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      const brush = canvas.getContext('2d');
      let turn = 0;
      setInterval(() => {
        brush.fillStyle = '#c02040';
        brush.fillRect(0, 0, 640, 360);
        brush.fillStyle = '#ffffff';
        brush.fillRect((turn++ * 8) % 640, 160, 40, 40);
      }, 33);
      duet.media = new MediaStream([
        ...canvas.captureStream(30).getVideoTracks(), ...ear.stream.getAudioTracks(),
      ]);
    }
    document.getElementById('own').srcObject = duet.media;
    return duet.media.getTracks().length;
  },

  async start(match, simulcast) {
    const session = await duet.api('POST', '/api/video/start-call', { match_id: match });
    duet.call = new Call(session.session ? session.session.session_id : session.session_id, true, simulcast);
    return duet.call.session;
  },

  async answer() {
    const session = duet.pending[0].session_id;
    duet.answered = performance.now();
    duet.call = new Call(session, false, false);
    await duet.api('POST', '/api/video/join-call/' + session);
    return session;
  },

  async hangUp() {
    duet.call.say({ type: 'goodbye' });
    await duet.api('POST', '/api/video/end-call/' + duet.call.session);
    duet.call.close();
  },

  /** A screen in place of the camera. */
  async share(on) {
    const sender = duet.call.pc.getSenders().find((s) => s.track && s.track.kind === 'video');
    if (on) {
      duet.screen = await navigator.mediaDevices.getDisplayMedia({ video: true });
      await sender.replaceTrack(duet.screen.getVideoTracks()[0]);
    } else {
      await sender.replaceTrack(duet.media.getVideoTracks()[0]);
      duet.screen.getTracks().forEach((t) => t.stop());
    }
    duet.call.say({ type: 'sharing', on });
    return on;
  },

  enable(kind, on) {
    duet.media.getTracks().filter((t) => t.kind === kind).forEach((t) => { t.enabled = on; });
    return on;
  },
};

/** Perfect negotiation, as the W3C's specification spells it. */
class Call {
  constructor(session, caller, simulcast) {
    Object.assign(this, { session, polite: !caller, caller, simulcast, notes: [], remote: [],
      local: [], offers: 0, restarts: 0, making: false, code: null, chain: Promise.resolve() });
    this.nonce = hex(crypto.getRandomValues(new Uint8Array(32)));
    const pc = this.pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    pc.ontrack = ({ track }) => this.track(track);
    pc.onicecandidate = ({ candidate }) => {
      if (candidate) this.local.push(candidate.candidate);
      if (candidate) this.send('ice-candidate', candidate);
    };
    this.channel = pc.createDataChannel('duet', { negotiated: true, id: 7 });
    this.channel.onopen = async () => this.say({ type: 'commit', hash: hex(await sha256(this.nonce)) });
    this.channel.onmessage = ({ data }) => { this.hear(JSON.parse(data)); };
    // Who is called adds theirs when the offer is there, so that it is one section for both.
    if (caller) this.add();
  }

  add() {
    this.added = true;
    const audio = duet.media.getAudioTracks()[0];
    const video = duet.media.getVideoTracks()[0];
    this.pc.addTrack(audio, duet.media);
    if (this.simulcast) {
      this.pc.addTransceiver(video, {
        streams: [duet.media],
        sendEncodings: [
          { rid: 'q', scaleResolutionDownBy: 4 }, { rid: 'h', scaleResolutionDownBy: 2 }, { rid: 'f' },
        ],
      });
    } else {
      this.pc.addTrack(video, duet.media);
    }
  }

  offerFirst() {
    if (this.caller && !this.offers) this.offer();
  }

  async offer() {
    this.offers++;
    this.making = true;
    try {
      await this.pc.setLocalDescription();
      this.send(this.pc.localDescription.type, this.pc.localDescription);
    } finally {
      this.making = false;
    }
  }

  restart() {
    this.pc.restartIce();
    return this.offer();
  }

  signal(frame) {
    if (frame.session_id === this.session) {
      this.chain = this.chain.then(() => this.receive(frame)).catch((e) => this.notes.push({ error: String(e) }));
    }
  }

  async receive({ signal_type, data }) {
    const said = typeof data === 'string' ? JSON.parse(data) : data;
    if (signal_type === 'ice-candidate') {
      this.remote.push(said.candidate);
      await this.pc.addIceCandidate(said);
      return;
    }
    const collides = said.type === 'offer' && (this.making || this.pc.signalingState !== 'stable');
    if (collides && !this.polite) return;
    const before = this.pc.remoteDescription;
    if (before && said.type === 'offer' && fragment(before.sdp) !== fragment(said.sdp)) this.restarts++;
    await this.pc.setRemoteDescription(said);
    if (said.type === 'offer') {
      if (!this.added) this.add();
      await this.pc.setLocalDescription();
      this.send('answer', this.pc.localDescription);
    }
  }

  send(signal_type, data) {
    duet.feed.send(JSON.stringify({ type: 'signal', session_id: this.session, signal_type, data: JSON.stringify(data) }));
  }

  track(track) {
    this.stream ??= new MediaStream();
    this.stream.addTrack(track);
    const video = document.getElementById('other');
    video.srcObject = this.stream;
    video.requestVideoFrameCallback(() => { this.first ??= performance.now() - duet.answered; });
  }

  say(note) {
    if (this.channel.readyState === 'open') this.channel.send(JSON.stringify(note));
  }

  async hear(note) {
    this.notes.push(note);
    if (note.type === 'commit') {
      this.bound = note.hash;
      this.say({ type: 'reveal', nonce: this.nonce });
    } else if (note.type === 'reveal' && hex(await sha256(note.nonce)) === this.bound) {
      const own = fingerprint(this.pc.currentLocalDescription.sdp) + '\n' + this.nonce + '\n';
      const theirs = fingerprint(this.pc.currentRemoteDescription.sdp) + '\n' + note.nonce + '\n';
      const hash = await sha256('duet-safety-code-1\n' + this.session + '\n' + [own, theirs].sort().join(''));
      this.code = Array.from(hash.slice(0, 4), (b) => WORDS[b])
        .concat([hash[4] >> 4, hash[4] & 15, hash[5] >> 4].map((i) => GESTURES[i]));
    }
  }

  /** What arrives of the other. */
  async seen() {
    const shown = document.getElementById('other').getVideoPlaybackQuality();
    const result = { state: this.pc.connectionState, notes: this.notes, code: this.code,
      restarts: this.restarts, local: this.local, remote: this.remote,
      signalling: this.pc.signalingState,
      first: this.first, shown: shown.totalVideoFrames - shown.droppedVideoFrames,
      status: duet.sessions[this.session] ? duet.sessions[this.session].status : '' };
    for (const [, s] of await this.pc.getStats()) {
      if (s.type === 'inbound-rtp' && s.kind === 'video') {
        Object.assign(result, { frames: s.framesDecoded ?? 0, width: s.frameWidth ?? 0 });
      } else if (s.type === 'inbound-rtp' && s.kind === 'audio') {
        result.energy = s.totalAudioEnergy ?? 0;
      } else if (s.type === 'codec' && s.mimeType.startsWith('video')) {
        result.codec = s.mimeType;
      }
    }
    return result;
  }

  /** The hue of a corner of the picture in degrees, and its sharpest edge, of 0 to 1. */
  look() {
    const video = document.getElementById('other');
    if (!video.videoWidth) return { hue: -1, edge: 0, light: 0 };
    const canvas = Object.assign(document.createElement('canvas'), { width: video.videoWidth, height: video.videoHeight });
    const brush = canvas.getContext('2d');
    brush.drawImage(video, 0, 0);
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    let edge = 0;
    let light = 0;
    for (let y = 4; y < height - 4; y++) {
      for (let x = 5; x < width - 4; x++) {
        const at = 4 * (y * width + x) + 1;
        edge = Math.max(edge, Math.abs(data[at] - data[at - 4]) / 255);
        light = Math.max(light, data[at] / 255);
      }
    }
    const at = 4 * (12 * width + 12);
    const [r, g, b] = data.slice(at, at + 3);
    const most = Math.max(r, g, b);
    const span = most - Math.min(r, g, b);
    const hue = span === 0 ? -1 : most === r ? ((g - b) / span) * 60 : most === g ? 120 + ((b - r) / span) * 60 : 240 + ((r - g) / span) * 60;
    return { hue: (hue + 360) % 360, edge, light };
  }

  close() {
    this.pc.close();
  }
}

/**
 * The ring of an offer. All rings of an offer are put on the audio clock ahead, when the offer's frame comes in: timers of a hidden
 * page run once a minute, the audio clock does not wait for them.
 */
export class Ring {
  private audio: AudioContext | undefined;
  private readonly ringing = new Map<string, OscillatorNode[]>();

  /** To be called in a click: browsers let a page sound only after one. Resolves to whether it may. */
  async unlock(): Promise<boolean> {
    if (!("AudioContext" in globalThis)) {
      return false;
    }
    this.audio ??= new AudioContext();
    await this.audio.resume();
    this.tone(this.audio, this.audio.currentTime, 0.2);
    return this.audio.state === "running";
  }

  get canSound(): boolean {
    return this.audio?.state === "running";
  }

  /** Rings every two seconds for so long, unless it is silenced before. */
  start(offerId: string, forMs: number): void {
    const audio = this.audio;
    if (audio === undefined || this.ringing.has(offerId)) {
      return;
    }
    const tones: OscillatorNode[] = [];
    const rings = Math.min(RINGS_MAX, Math.max(1, Math.ceil(forMs / RING_EVERY_MS)));
    for (let ring = 0; ring < rings; ring++) {
      tones.push(this.tone(audio, audio.currentTime + (ring * RING_EVERY_MS) / 1_000, 0.6));
    }
    this.ringing.set(offerId, tones);
  }

  /** One tone of a second: somebody is about to be connected, or is. */
  warn(): void {
    if (this.audio !== undefined) {
      this.tone(this.audio, this.audio.currentTime, 1);
    }
  }

  /**
   * Runs `action` once after so long, and gives back what cancels it. The audio clock wakes a hidden page in time, by a tone that
   * nobody hears; where the page may not sound, one timer does, which is not chained and late by a second at most.
   */
  wakeIn(forMs: number, action: () => void): () => void {
    let isOver = false;
    const wake = () => {
      if (!isOver) {
        cancel();
        action();
      }
    };
    const timer = setTimeout(wake, forMs);
    const tone = this.audio === undefined ? undefined : silent(this.audio, forMs / 1_000);
    const cancel = () => {
      isOver = true;
      clearTimeout(timer);
      tone?.stop();
    };
    if (tone !== undefined) {
      tone.onended = wake;
    }
    return cancel;
  }

  silence(offerId: string): void {
    this.ringing.get(offerId)?.forEach((tone) => tone.stop());
    this.ringing.delete(offerId);
  }

  /** Lets only these ring on. */
  keepOnly(offerIds: readonly string[]): void {
    [...this.ringing.keys()].filter((id) => !offerIds.includes(id)).forEach((id) => this.silence(id));
  }

  get ringingNow(): readonly string[] {
    return [...this.ringing.keys()];
  }

  private tone(audio: AudioContext, at: number, seconds: number): OscillatorNode {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.3, at + 0.02);
    volume.gain.setValueAtTime(0.3, at + seconds - 0.05);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    tone.frequency.setValueAtTime(660, at);
    tone.frequency.setValueAtTime(880, at + seconds / 2);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + seconds);
    return tone;
  }
}

function silent(audio: AudioContext, seconds: number): OscillatorNode {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0, audio.currentTime);
  tone.connect(volume).connect(audio.destination);
  tone.start(audio.currentTime);
  tone.stop(audio.currentTime + seconds);
  return tone;
}

const RING_EVERY_MS = 2_000;
const RINGS_MAX = 60;

/** What keeps a camera or a microphone from being used. */
export type Trouble = "refused" | "missing" | "busy";

/** What could be opened, and what could not and why. */
export interface Devices {
  readonly stream: MediaStream;
  readonly audioTrouble: Trouble | undefined;
  readonly videoTrouble: Trouble | undefined;
}

type Ask = (wanted: MediaStreamConstraints) => Promise<MediaStream>;

/** Opens what there is and what is allowed: both if possible, else one of them; never fails. */
export async function openDevices(video: boolean, ask: Ask = askBrowser): Promise<Devices> {
  if (video) {
    try {
      return { stream: await ask({ audio: AUDIO, video: VIDEO }), audioTrouble: undefined, videoTrouble: undefined };
    } catch {
      // One of the two is missing, in use or refused; which one, asking for each alone tells.
    }
  }
  const audio = await one({ audio: AUDIO }, ask);
  const camera = video ? await one({ video: VIDEO }, ask) : undefined;
  const tracks = [audio, camera].flatMap((got) => (got instanceof MediaStream ? got.getTracks() : []));
  return { stream: new MediaStream(tracks), audioTrouble: trouble(audio), videoTrouble: trouble(camera) };
}

const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true };
const VIDEO: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { max: 30 } };

function askBrowser(wanted: MediaStreamConstraints): Promise<MediaStream> {
  // Undefined where the page was not loaded over TLS.
  return navigator.mediaDevices?.getUserMedia(wanted) ?? Promise.reject(new DOMException("no TLS", "NotAllowedError"));
}

async function one(wanted: MediaStreamConstraints, ask: Ask): Promise<MediaStream | Trouble> {
  try {
    return await ask(wanted);
  } catch (failed) {
    return troubleOf(failed instanceof DOMException ? failed.name : "");
  }
}

function troubleOf(name: string): Trouble {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "missing";
  }
}

function trouble(got: MediaStream | Trouble | undefined): Trouble | undefined {
  return typeof got === "string" ? got : undefined;
}

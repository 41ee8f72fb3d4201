import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";
import { say, sayOne } from "../text/language";
import type { VideoCall } from "./videoCall";
import "./video.css";

interface Props {
  readonly call: VideoCall;
  /** Who is on the other side, as this side calls them. */
  readonly them: string;
}

/** A video call beside its conversation: look at oneself first, join, talk. The chat stays whatever happens here. */
export function CallView({ call, them }: Props) {
  switch (call.phase.value) {
    case "idle":
    case "elsewhere":
      return <Ask call={call} them={them} />;
    case "opening":
      return <p class="stage card">{say("video.opening")}</p>;
    case "preview":
      return <Preview call={call} />;
    case "over":
      return null;
    default:
      return <Stage call={call} them={them} />;
  }
}

function Ask({ call, them }: Props) {
  return (
    <div class="card row">
      <span class="grow">
        {call.phase.value === "elsewhere" ? say("video.elsewhere") : say("video.ask", { name: them })}
      </span>
      <button class="first" onClick={() => void call.check(true)}>
        {say("video.check")}
      </button>
    </div>
  );
}

function Preview({ call }: { call: VideoCall }) {
  const devices = call.devices.value;
  if (devices === undefined) {
    return null;
  }
  const { audioTrouble, videoTrouble } = devices;
  const refused = audioTrouble === "refused" || videoTrouble === "refused";
  const hasCamera = devices.stream.getVideoTracks().length > 0;
  const hasMicrophone = devices.stream.getAudioTracks().length > 0;
  return (
    <section class="stage card stack" aria-label={say("video.preview")}>
      {hasCamera && <Picture stream={devices.stream} kind="self" label={say("video.preview")} />}
      {hasCamera && <p class="muted">{say("video.preview")}</p>}
      {videoTrouble !== undefined && <p>{sayOne("video.camera", videoTrouble)}</p>}
      {audioTrouble !== undefined && <p>{sayOne("video.microphone", audioTrouble)}</p>}
      {refused && <p class="muted">{say("video.allow")}</p>}
      <div class="row">
        {hasCamera && (
          <button class="first" onClick={() => call.join(true)}>
            {say("video.join")}
          </button>
        )}
        <button class={hasCamera ? "" : "first"} onClick={() => call.join(false)}>
          {say(hasMicrophone ? "video.joinSound" : "video.joinWatch")}
        </button>
        {(audioTrouble ?? videoTrouble) !== undefined && (
          <button onClick={() => void call.check(true)}>{say("video.again")}</button>
        )}
        <button class="quiet" onClick={() => call.leave()}>
          {say("video.chatOnly")}
        </button>
      </div>
    </section>
  );
}

function Stage({ call, them }: Props) {
  const [selfHidden, setSelfHidden] = useState(false);
  const theirs = call.theirs.value;
  const mine = call.mine.value;
  const own = call.screen.value !== undefined ? new MediaStream([call.screen.value]) : call.devices.value?.stream;
  const isSeen = theirs?.video === true || theirs?.screen === true;
  return (
    <section class="stage stack" aria-label={say("video.call", { name: them })}>
      <div class="pictures">
        {call.remote.value !== undefined && (
          <Picture stream={call.remote.value} kind="remote" label={them} frames={call.framesDecoded.value} />
        )}
        <p class={isSeen && call.phase.value === "connected" ? "word aside" : "word"} role="status">
          {standing(call, them)}
        </p>
        {!selfHidden && (mine.video || mine.screen) && own !== undefined && (
          <Picture stream={own} kind={mine.screen ? "own" : "self"} label={say("video.self")} />
        )}
      </div>
      {call.silenced.value && (
        <button class="first" onClick={() => void call.hearThem()}>
          {say("video.hear")}
        </button>
      )}
      <Controls call={call} selfHidden={selfHidden} hideSelf={setSelfHidden} />
    </section>
  );
}

function standing(call: VideoCall, them: string): string {
  const theirs = call.theirs.value;
  switch (call.phase.value) {
    case "waiting":
      return say("video.waiting", { name: them });
    case "connecting":
      return say("video.connecting");
    case "lost":
      return say("video.lost");
    default:
      break;
  }
  if (call.held.value) {
    return say("video.held");
  }
  if (theirs === undefined || (theirs.audio && (theirs.video || theirs.screen))) {
    return "";
  }
  if (theirs.audio) {
    return say("video.soundOnly", { name: them });
  }
  return say(theirs.video || theirs.screen ? "video.theirMute" : "video.theyWatch", { name: them });
}

function Controls(props: { call: VideoCall; selfHidden: boolean; hideSelf: (hidden: boolean) => void }) {
  const { call } = props;
  const stream = call.devices.value?.stream;
  const hasMicrophone = (stream?.getAudioTracks().length ?? 0) > 0;
  const hasCamera = (stream?.getVideoTracks().length ?? 0) > 0;
  const canShare = "getDisplayMedia" in (navigator.mediaDevices ?? {});
  const off = call.held.value;
  return (
    <div class="row controls">
      <Switch
        icon="microphone"
        crossed={!call.micOn.value || !hasMicrophone}
        off={off || !hasMicrophone}
        name={say(hasMicrophone ? (call.micOn.value ? "video.mute" : "video.unmute") : "video.noMicrophone")}
        act={() => call.mute(call.micOn.value)}
      />
      <Switch
        icon="camera"
        crossed={!call.cameraOn.value || !hasCamera}
        off={off || !hasCamera}
        name={say(hasCamera ? (call.cameraOn.value ? "video.cameraOff" : "video.cameraOn") : "video.noCamera")}
        act={() => call.showCamera(!call.cameraOn.value)}
      />
      {canShare && (
        <Switch
          icon="screen"
          crossed={call.screen.value !== undefined}
          off={off}
          name={say(call.screen.value === undefined ? "video.share" : "video.unshare")}
          act={() => (call.screen.value === undefined ? void call.share() : call.unshare())}
        />
      )}
      <Switch
        icon="self"
        crossed={props.selfHidden}
        off={false}
        name={say(props.selfHidden ? "video.showSelf" : "video.hideSelf")}
        act={() => props.hideSelf(!props.selfHidden)}
      />
      <span class="grow" />
      <button class="quiet" onClick={() => call.leave()}>
        {say("video.chatOnly")}
      </button>
    </div>
  );
}

interface SwitchProps {
  readonly icon: Parameters<typeof Icon>[0]["name"];
  /** Whether something is kept back, which is to be seen at a glance. */
  readonly crossed: boolean;
  readonly off: boolean;
  /** What a click does. */
  readonly name: string;
  readonly act: () => void;
}

function Switch({ icon, crossed, off, name, act }: SwitchProps) {
  return (
    <button class={crossed ? `switch ${icon} crossed` : `switch ${icon}`} disabled={off} title={name} onClick={act}>
      <Icon name={icon} crossed={crossed} />
      <span class="name">{name}</span>
    </button>
  );
}

interface PictureProps {
  readonly stream: MediaStream;
  /** One's own camera is shown as in a mirror. */
  readonly kind: "self" | "own" | "remote";
  readonly label: string;
  /** Pictures decoded so far, for whoever has to find out why nothing is seen. */
  readonly frames?: number;
}

/** Never heard: the call's own sound goes on when nobody looks at it. */
function Picture({ stream, kind, label, frames }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null && video.current.srcObject !== stream) {
      video.current.srcObject = stream;
    }
  });
  return <video ref={video} class={kind} autoplay playsInline muted aria-label={label} data-frames-decoded={frames} />;
}

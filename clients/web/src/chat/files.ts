import type { ChatFrame } from "./frames";

/** Sends the bytes; resolves to why not, empty = it is done. */
export type Post = (path: string, file: Blob) => Promise<string>;

/** To the chat gateway whose socket has this address. */
export function postBeside(socketAddress: string): Post {
  return async (path, file) => {
    try {
      // Without a type of its own the request needs no question beforehand.
      const answer = await fetch(beside(socketAddress, path), { method: "POST", body: new Blob([file]) });
      return answer.ok ? "" : (await answer.text()).trim();
    } catch (broken) {
      return String(broken);
    }
  };
}

/** Another path of the server whose socket has this address. */
export function beside(socketAddress: string, path: string): string {
  return new URL(path, socketAddress.replace(/^ws/, "http")).href;
}

/**
 * Files on their way. Each is announced like a line, under an id of its own, and goes to the path that the gateway gives for it. After
 * a break it is announced again: if it had arrived, the gateway knows the id and nothing stands twice.
 */
export class Files {
  private readonly byId = new Map<string, File>();

  constructor(private readonly post: Post) {}

  keep(cid: string, file: File): void {
    this.byId.set(cid, file);
  }

  /** What is to be said of one; undefined if it is not here, as after a reload. */
  announcement(cid: string): { name: string; type: string; bytes: number } | undefined {
    const file = this.byId.get(cid);
    return file === undefined ? undefined : { name: file.name, type: file.type || "application/octet-stream", bytes: file.size };
  }

  /** The gateway has permitted one; `refused` is told why it was not taken. */
  async send({ cid = "", path = "" }: ChatFrame, refused: (why: string) => void): Promise<void> {
    const file = this.byId.get(cid);
    if (file !== undefined) {
      const why = await this.post(path, file);
      if (why !== "") {
        refused(why);
      }
    }
  }

  /** One stands in the log. */
  forget(cid: string | undefined): void {
    if (cid !== undefined) {
      this.byId.delete(cid);
    }
  }
}

// Workers: threads of Node or workers of a browser, which are kept for the next call.

const FILE = new URL("./worker.js", import.meta.url);

/** Workers that wait for something to do. */
const idle = [];

class BrowserThread {
  #address;
  #worker;

  constructor(listener) {
    // A browser starts no worker from another server, but a worker may import from there.
    const isElsewhere = FILE.origin !== globalThis.location?.origin;
    const source = new Blob([`import ${JSON.stringify(FILE.href)};`], { type: "text/javascript" });
    this.#address = isElsewhere ? URL.createObjectURL(source) : FILE;
    this.#worker = new Worker(this.#address, { type: "module" });
    this.#worker.onmessage = ({ data }) => listener(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      listener({ stopped: event.message || "it could not be loaded" });
    };
  }

  send = (message) => this.#worker.postMessage(message);
  end() {
    this.#worker.terminate();
    URL.revokeObjectURL(this.#address);
  }
  // A page needs no telling that it may be left.
  hold() {}
  release() {}
}

class NodeThread {
  #worker;

  static async start(listener) {
    const { Worker } = await import("node:worker_threads");
    return new NodeThread(new Worker(FILE), listener);
  }

  constructor(worker, listener) {
    this.#worker = worker;
    worker.on("message", listener);
    worker.on("error", (error) => listener({ stopped: String(error?.message ?? error) }));
    worker.on("exit", (code) => listener({ stopped: `its thread ended (code ${code})` }));
  }

  send = (message) => this.#worker.postMessage(message);
  end = () => void this.#worker.terminate();
  // A thread that waits for something to do does not keep the program from ending.
  hold = () => this.#worker.ref();
  release = () => this.#worker.unref();
}

/** An error as the engine told it. */
function errorOf(told) {
  const error = new ScenarioError(told.message);
  for (const property of ["key", "value", "reason", "row"]) {
    if (told[property] !== undefined) {
      error[property] = told[property];
    }
  }
  return error;
}

/** A scenario, a design or a question about them that cannot be used. */
export class ScenarioError extends Error {
  name = "ScenarioError";
}

/** A worker, which does one thing at a time. */
class Thread {
  #thread;
  #settle;
  #isOver = false;

  static async start() {
    const worker = new Thread();
    const ready = worker.#next();
    const listener = (message) => worker.#hear(message);
    worker.#thread = typeof Worker === "function" ? new BrowserThread(listener) : await NodeThread.start(listener);
    await ready;
    return worker;
  }

  #next() {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  #hear({ value, error, stopped }) {
    const settle = this.#settle;
    this.#settle = undefined;
    if (stopped !== undefined) {
      this.#isOver = true;
      settle?.reject(new Error(`a worker of multihome has stopped: ${stopped}`));
    } else if (error) {
      settle?.reject(error.name === "ScenarioError" ? errorOf(error) : new Error(error.message));
    } else {
      settle?.resolve(value);
    }
  }

  /** Asks for something. */
  ask(call, given = {}) {
    const answer = this.#next();
    this.#thread.send({ call, given });
    return answer;
  }

  /** Keeps the worker for the next call, if it still works. */
  keep() {
    if (!this.#isOver) {
      this.#thread.release();
      idle.push(this);
    }
  }

  use() {
    this.#thread.hold();
    return this;
  }

  get isOver() {
    return this.#isOver;
  }

  end(reason) {
    this.#isOver = true;
    this.#thread.end();
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.reject(reason);
  }
}

/** Does something with some workers, which end if `signal` says so. */
export async function withWorkers(count, signal, work) {
  signal?.throwIfAborted();
  const workers = [];
  const stop = () => workers.forEach((worker) => worker.end(signal.reason));
  try {
    while (workers.length < count) {
      const waiting = idle.pop();
      if (!waiting?.isOver) {
        workers.push(waiting ? waiting.use() : await Thread.start());
      }
      signal?.throwIfAborted();
    }
    signal?.addEventListener("abort", stop);
    const done = await work(workers);
    workers.forEach((worker) => worker.keep());
    return done;
  } catch (error) {
    // A worker may still be busy with a part that nobody waits for.
    workers.forEach((worker) => worker.end(error));
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

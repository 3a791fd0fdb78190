// Headless Chromium, told what to do over a pipe.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name leads anywhere, so nothing leaves this machine, and who asks for one hears at once that there is none.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

const PATIENCE_MILLIS = 60_000;
const BREATH_MILLIS = 20;

export class Browser {
  #process;
  #calls = new Map();
  #lastCall = 0;
  #end;

  /** By session: who is told of each event's method and parameters. */
  listeners = new Map();

  constructor(command, profile) {
    this.#process = spawn(command, [...FLAGS, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#end = once(this.#process, 'exit');
    this.#process.on('error', (error) => this.#fail(error));
    this.#process.on('exit', (code, signal) => this.#fail(new Error(`the browser has ended: ${signal ?? code}`)));
    this.#process.stdio[3].on('error', (error) => this.#fail(error));
    this.#listen(this.#process.stdio[4]);
  }

  #listen(pipe) {
    let parts = [];
    pipe.on('data', (bytes) => {
      let from = 0;
      for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
        parts.push(bytes.subarray(from, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString()));
        parts = [];
        from = end + 1;
      }
      parts.push(bytes.subarray(from));
    });
  }

  #receive({ id, method, params, result, error, sessionId }) {
    if (id === undefined) {
      this.listeners.get(sessionId)?.(method, params);
      return;
    }
    const call = this.#calls.get(id);
    if (error) {
      call?.reject(new Error(error.message));
    } else {
      call?.resolve(result);
    }
  }

  #fail(error) {
    for (const call of this.#calls.values()) {
      call.reject(error);
    }
  }

  /** The answer to a command; an error if there is none in time. */
  async send(method, params = {}, sessionId = undefined) {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
      throw new Error(`${method}: the browser has ended`);
    }
    const id = (this.#lastCall += 1);
    let patience;
    try {
      return await new Promise((resolve, reject) => {
        this.#calls.set(id, { resolve, reject });
        patience = setTimeout(() => reject(new Error('no answer')), PATIENCE_MILLIS);
        this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    } catch (error) {
      throw new Error(`${method}: ${error.message}`);
    } finally {
      clearTimeout(patience);
      this.#calls.delete(id);
    }
  }

  /** Ends it, by force if it does not listen. */
  async close() {
    try {
      await this.send('Browser.close');
    } catch {
      this.#process.kill('SIGKILL');
    }
    await this.#end;
  }
}

/** Asks until the answer is a true one, and gives it. */
export const until = async (what, ask) => {
  const patience = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > patience) {
      throw new Error(`in vain: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, BREATH_MILLIS));
  }
};

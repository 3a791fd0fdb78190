// One page in a tab of its own, with everything that it did: dialogs, requests, scripts and what the browser complained of.
import { until } from './browser.mjs';

export class Page {
  #browser;
  #session;
  #events = [];

  constructor(browser) {
    this.#browser = browser;
  }

  /** Opens an address and comes back when all that the page begins with was loaded. */
  async open(url) {
    const { targetId } = await this.#browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#browser.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId;
    this.#browser.listeners.set(sessionId, (method, params) => this.#take(method, params));
    for (const what of ['Page', 'Network', 'Runtime', 'Debugger', 'Log']) {
      await this.#send(`${what}.enable`);
    }
    const { errorText } = await this.#send('Page.navigate', { url });
    if (errorText) {
      throw new Error(`${url} cannot be opened: ${errorText}`);
    }
    await until(`${url} is loaded`, () => this.#all('Page.loadEventFired').length > 0);
  }

  #send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  #take(method, params) {
    this.#events.push({ method, params });
    if (method === 'Page.javascriptDialogOpening') {
      // It is closed at once, since nothing goes on behind it; a page that is gone needs no answer.
      this.#send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    }
  }

  #all(method) {
    return this.#events.filter((event) => event.method === method).map((event) => event.params);
  }

  get dialogs() {
    return this.#all('Page.javascriptDialogOpening').map((dialog) => dialog.message);
  }

  /** Addresses outside of the page itself: what is written into a page as data calls nobody. */
  get requests() {
    return this.#all('Network.requestWillBeSent')
      .map((sent) => sent.request.url)
      .filter((url) => !/^(data|blob|about):/.test(url));
  }

  /** What the browser itself has to say of the page, such as that its policy kept a script from running. */
  get complaints() {
    return this.#all('Log.entryAdded').map(({ entry }) => `${entry.source}: ${entry.text}`);
  }

  /** The sources of all scripts of the page and of what it embeds, and not of those that look at it from here. */
  async scripts() {
    const own = this.#all('Debugger.scriptParsed').filter((script) => script.executionContextAuxData?.isDefault);
    const sources = own.map(({ scriptId }) => this.#send('Debugger.getScriptSource', { scriptId }));
    return (await Promise.all(sources)).map((source) => source.scriptSource);
  }

  /** What an expression comes to in the page and in each page that it embeds. */
  async each(expression) {
    const { frameTree } = await this.#send('Page.getFrameTree');
    return Promise.all(frames(frameTree).map((frameId) => this.#evaluate(frameId, expression)));
  }

  /** The same in the page alone. */
  async alone(expression) {
    const { frameTree } = await this.#send('Page.getFrameTree');
    return this.#evaluate(frameTree.frame.id, expression);
  }

  /** In a world of our own: the page's scripts and ours share the document and nothing else. */
  async #evaluate(frameId, expression) {
    const { executionContextId: contextId } = await this.#send('Page.createIsolatedWorld', { frameId, worldName: 'watcher' });
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return result.value;
  }

  /** The texts that can be read, the page's first. */
  texts() {
    return this.each('document.body?.innerText ?? document.documentElement.textContent');
  }

  /** Comes back when what was done to the page has been drawn. */
  drawn() {
    return this.alone('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
  }

  async close() {
    this.#browser.listeners.delete(this.#session);
    await this.#send('Page.close');
  }

  /** What happened, for somebody who wants to know why something did not. */
  report() {
    const { dialogs, requests, complaints } = this;
    return JSON.stringify({ dialogs, requests, complaints }, null, 2);
  }
}

const frames = ({ frame, childFrames = [] }) => [frame.id, ...childFrames.flatMap(frames)];

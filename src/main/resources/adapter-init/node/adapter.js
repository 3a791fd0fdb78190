// The adapter: it answers Lifeboat's six requests and hands what they say to the app, one for each device.
// What your product does belongs into app.js; this file can stay as it is.
import { createServer } from 'node:http';
import { App, Refused, statement } from './app.js';

const devices = new Map();

async function answer(method, path, body) {
  const [version, collection, device, part] = path.split('?')[0].split('/').slice(1);
  const route = [method, version, collection, device && '{device}', part].filter(Boolean).join(' ');
  switch (route) {
    case 'GET v1': // what the product says of itself; also: is the adapter ready?
      return [200, statement];
    case 'POST v1 devices': { // the app is installed on a phone
      const { device: id, platform, environment } = body;
      if (!/^[A-Za-z0-9._~-]{1,64}$/.test(id)) throw new Refused(400, "'device' is 1 to 64 of A-Z a-z 0-9 . _ ~ -");
      if (!statement.platforms.includes(platform)) throw new Refused(400, `'platform' is one of ${statement.platforms}`);
      if (typeof environment !== 'string') throw new Refused(400, "'environment' is the address of the phone");
      if (devices.has(id)) throw new Refused(409, 'the app is installed on this device already');
      devices.set(id, new App({ device: id, platform, environment }));
      return [201, await devices.get(id).screen()];
    }
    case 'POST v1 devices {device} actions': { // the person does something
      const { action, ...fields } = body;
      if (typeof action !== 'string') throw new Refused(400, "the text 'action' is missing");
      return [200, await installed(device).perform(action, fields)];
    }
    case 'GET v1 devices {device} screen': // the person looks
      return [200, await installed(device).screen()];
    case 'POST v1 devices {device} restart': // the process was killed, and is started again
      return [200, await installed(device).restart()];
    case 'DELETE v1 devices {device}': // the app is removed from the phone; nothing of it stays
      await installed(device).uninstall();
      devices.delete(device);
      return [204];
    default:
      throw new Refused(404, `nothing answers ${method} ${path}`);
  }
}

function installed(device) {
  const app = devices.get(device);
  if (!app) throw new Refused(404, 'the app is not installed on this device');
  return app;
}

const server = createServer(async (request, response) => {
  try {
    const [status, body] = await answer(request.method, request.url, request.method === 'POST' ? await bodyOf(request) : {});
    send(response, status, body, 'application/json');
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    const status = error instanceof Refused ? error.status : 500;
    send(response, status, { title: 'Refused', status, detail: error.message }, 'application/problem+json');
  }
});

/** A restart is asked for without a body. */
async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return Object(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    throw new Refused(400, `the body must be a JSON object: ${error.message}`);
  }
}

function send(response, status, body, type) {
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const headers = { 'content-length': bytes.length };
  response.writeHead(status, body === undefined ? {} : { 'content-type': type, ...headers });
  response.end(bytes);
}

const port = Number(process.env.LIFEBOAT_PORT ?? process.argv[2]);
if (!Number.isInteger(port) || port < 1) {
  console.error('Which port? Set LIFEBOAT_PORT or give it as an argument, for example: node adapter.js 4711');
  process.exit(2);
}
// A connection that the kit keeps open must not be closed under it.
server.keepAliveTimeout = 0;
server.listen(port, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${port}/v1`));

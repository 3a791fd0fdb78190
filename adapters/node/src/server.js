// The adapter: six requests over HTTP, one app for each device.
import { createServer } from 'node:http';
import { App } from './app.js';
import { Phone } from './phone.js';
import { statement } from './statement.js';
import { Refused, Trouble } from './trouble.js';

const DEVICE = /^[A-Za-z0-9._~-]{1,64}$/;
const LARGEST_REQUEST = 1024 * 1024;

export function createAdapter() {
  const devices = new Map();
  const server = createServer(async (request, response) => {
    try {
      const [status, body] = await answer(devices, request.method, request.url, () => bodyOf(request));
      send(response, status, body, 'application/json');
    } catch (error) {
      // Without even its own system the phone is as good as dead, and there is nothing to show.
      const status = error instanceof Refused ? error.status : error instanceof Trouble ? 503 : 500;
      if (status === 500) console.error(error);
      send(response, status, { title: titles[status], status, detail: error.message }, 'application/problem+json');
    }
  });
  // A connection that the kit keeps open must not be closed under it.
  server.keepAliveTimeout = 0;
  return server;
}

async function answer(devices, method, url, readBody) {
  const [version, collection, device, part, ...more] = new URL(url, 'http://adapter').pathname.split('/').slice(1);
  const route = `${method} ${[version, collection, device && '{device}', part, ...more].filter((word) => word !== undefined).join('/')}`;
  switch (route) {
    case 'GET v1':
      return [200, statement];
    case 'POST v1/devices':
      return [201, await install(devices, await readBody())];
    case 'POST v1/devices/{device}/actions': {
      const { action, ...fields } = await readBody();
      if (typeof action !== 'string') throw Refused.malformed("the text 'action' is missing");
      return [200, await installed(devices, device).app.perform(action, fields)];
    }
    case 'GET v1/devices/{device}/screen':
      return [200, await installed(devices, device).app.look()];
    case 'POST v1/devices/{device}/restart': {
      // Nothing but the phone and its disk outlives a killed process.
      const { phone, disk } = installed(devices, device);
      const app = new App(phone, disk);
      devices.set(device, { phone, disk, app });
      return [200, await app.screen()];
    }
    case 'DELETE v1/devices/{device}':
      installed(devices, device);
      devices.delete(device);
      return [204];
    case 'GET v1/devices/{device}/screenshot':
      throw Refused.notInProduct('screenshot');
    default:
      throw new Refused(404, `nothing answers ${method} ${url}`);
  }
}

async function install(devices, { device, platform, environment }) {
  if (!DEVICE.test(device)) throw Refused.malformed("'device' is 1 to 64 of A-Z a-z 0-9 . _ ~ -");
  if (!statement.platforms.includes(platform)) throw Refused.malformed(`'platform' is one of ${statement.platforms.join(', ')}`);
  if (typeof environment !== 'string' || !URL.canParse(environment)) throw Refused.malformed("'environment' is a URL");
  if (devices.has(device)) throw Refused.doesNotFit('the app is installed on this device already');
  const phone = new Phone({ device, platform, environment });
  const disk = {};
  const app = new App(phone, disk);
  devices.set(device, { phone, disk, app });
  return app.screen();
}

function installed(devices, device) {
  const found = devices.get(device);
  if (!found) throw new Refused(404, 'the app is not installed on this device');
  return found;
}

async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_REQUEST) throw Refused.malformed('the body is longer than a megabyte');
  }
  try {
    const value = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('it is no object');
    return value;
  } catch (error) {
    throw Refused.malformed(`the body must be a JSON object: ${error.message}`);
  }
}

function send(response, status, body, type) {
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': type }), 'content-length': bytes.length });
  response.end(bytes);
}

const titles = { 400: 'Malformed', 404: 'Not found', 409: 'Does not fit', 500: 'Broken', 501: 'Not in this product', 503: 'Phone gone' };

// Where it starts: `lifeboat run --adapter "node adapters/node/adapter.js"` passes the port in LIFEBOAT_PORT.
// Started by hand it takes a port as its argument: `node adapter.js 4711`, then `lifeboat run --target http://127.0.0.1:4711`.
import { createAdapter } from './src/server.js';

const port = Number(process.env.LIFEBOAT_PORT ?? process.argv[2]);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error('Which port? Set LIFEBOAT_PORT or give it as an argument, for example: node adapter.js 4711');
  process.exit(2);
}

const server = createAdapter();
server.on('error', (error) => {
  console.error(`cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${port}/v1`));

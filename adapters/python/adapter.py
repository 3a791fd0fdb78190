"""Where it starts: ``lifeboat run --adapter "python3 adapters/python/adapter.py"`` passes the port in LIFEBOAT_PORT.

Started by hand it takes a port as its argument: ``python3 adapter.py 4711``.
"""

import os
import sys

from authenticator.server import serve

if __name__ == "__main__":
    port = os.environ.get("LIFEBOAT_PORT") or (sys.argv[1] if len(sys.argv) > 1 else "")
    if not port.isdecimal():
        sys.exit("Which port? Set LIFEBOAT_PORT or give it as an argument, for example: python3 adapter.py 4711")
    serve(int(port))

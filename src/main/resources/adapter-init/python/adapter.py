"""The adapter: it answers Lifeboat's six requests and hands what they say to the app, one for each device.

What your product does belongs into app.py; this file can stay as it is.
"""

import json
import os
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from app import STATEMENT, App, Refused

DEVICES = {}


def install(fields):
    device, platform, environment = (fields.get(name) for name in ("device", "platform", "environment"))
    if not isinstance(device, str) or not re.fullmatch(r"[A-Za-z0-9._~-]{1,64}", device):
        raise Refused(400, "'device' is 1 to 64 of A-Z a-z 0-9 . _ ~ -")
    if platform not in STATEMENT["platforms"]:
        raise Refused(400, f"'platform' is one of {', '.join(STATEMENT['platforms'])}")
    if not isinstance(environment, str):
        raise Refused(400, "'environment' is the address of the phone")
    if device in DEVICES:
        raise Refused(409, "the app is installed on this device already")
    DEVICES[device] = App(device, platform, environment)
    return DEVICES[device].screen()


def installed(device):
    if device not in DEVICES:
        raise Refused(404, "the app is not installed on this device")
    return DEVICES[device]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave in one piece

    def answer(self):
        try:
            status, body = self.route()
            self.send(status, body, "application/json")
        except Refused as refused:
            problem = {"title": "Refused", "status": refused.status, "detail": str(refused)}
            self.send(refused.status, problem, "application/problem+json")

    do_GET = do_POST = do_DELETE = answer

    def route(self):
        match [self.command, *self.path.split("?")[0].strip("/").split("/")]:
            case ["GET", "v1"]:  # what the product says of itself; also: is the adapter ready?
                return 200, STATEMENT
            case ["POST", "v1", "devices"]:  # the app is installed on a phone
                return 201, install(self.fields())
            case ["POST", "v1", "devices", device, "actions"]:  # the person does something
                fields = self.fields()
                action = fields.pop("action", None)
                if not isinstance(action, str):
                    raise Refused(400, "the text 'action' is missing")
                return 200, installed(device).perform(action, fields)
            case ["GET", "v1", "devices", device, "screen"]:  # the person looks
                return 200, installed(device).screen()
            case ["POST", "v1", "devices", device, "restart"]:  # the process was killed, and is started again
                return 200, installed(device).restart()
            case ["DELETE", "v1", "devices", device]:  # the app is removed from the phone; nothing of it stays
                installed(device).uninstall()
                del DEVICES[device]
                return 204, None
        raise Refused(404, f"nothing answers {self.command} {self.path}")

    def fields(self):
        try:
            fields = json.loads(self.rfile.read(int(self.headers.get("content-length") or 0)))
        except ValueError as error:
            raise Refused(400, f"the body must be a JSON object: {error}") from error
        if not isinstance(fields, dict):
            raise Refused(400, "the body must be a JSON object")
        return fields

    def send(self, status, body, content_type):
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if body is not None:
            self.send_header("content-type", content_type)
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format, *args):
        """Nothing: a line for each request helps nobody."""


if __name__ == "__main__":
    port = os.environ.get("LIFEBOAT_PORT") or (sys.argv[1] if len(sys.argv) > 1 else "")
    if not port.isdecimal():
        sys.exit("Which port? Set LIFEBOAT_PORT or give it as an argument, for example: python3 adapter.py 4711")
    print(f"listening on http://127.0.0.1:{port}/v1", flush=True)
    ThreadingHTTPServer(("127.0.0.1", int(port)), Handler).serve_forever()

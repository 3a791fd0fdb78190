"""The adapter: six requests over HTTP, one app for each device."""

import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .app import App, Vault
from .phone import Phone
from .trouble import Refused, Trouble, does_not_fit, malformed, not_in_product

STATEMENT = {
    "protocol": 1,
    "vendor": "Lifeboat examples",
    "product": "Python Authenticator",
    "version": "1.0.0",
    "platforms": ["ios", "android"],
    "accountKinds": ["third-party"],
    "options": ["manual-entry"],
    "clock": "device",
    "parallel": 4,
}
DEVICE = re.compile(r"[A-Za-z0-9._~-]{1,64}")
LARGEST_REQUEST = 1024 * 1024


class Devices:
    """The phones on which the app is installed."""

    def __init__(self):
        self.apps = {}

    def install(self, fields):
        device, platform, environment = (fields.get(name) for name in ("device", "platform", "environment"))
        if not isinstance(device, str) or not DEVICE.fullmatch(device):
            raise malformed("'device' is 1 to 64 of A-Z a-z 0-9 . _ ~ -")
        if platform not in STATEMENT["platforms"]:
            raise malformed("'platform' is ios or android")
        if not isinstance(environment, str):
            raise malformed("'environment' is a URL")
        if device in self.apps:
            raise does_not_fit("the app is installed on this device already")
        self.apps[device] = App(Phone(device, platform, environment), Vault())
        return self.apps[device].screen()

    def app(self, device):
        if device not in self.apps:
            raise Refused(404, "the app is not installed on this device")
        return self.apps[device]

    def restart(self, device):
        """Nothing but the phone and the vault outlives a killed process."""
        app = self.app(device)
        self.apps[device] = App(app.phone, app.vault)
        return self.apps[device].screen()

    def remove(self, device):
        self.app(device)
        del self.apps[device]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave in one piece: in two, the second would wait for the first to be acknowledged

    def answer(self):
        try:
            status, body = self.route()
            self.send(status, body, "application/json")
        except Refused as refused:
            self.problem(refused.status, str(refused))
        except Trouble as trouble:
            # Without even its own system the phone is as good as dead, and there is nothing to show.
            self.problem(503, str(trouble))

    do_GET = do_POST = do_DELETE = answer

    def route(self):
        devices = self.server.devices
        match [self.command, *self.path.split("?")[0].strip("/").split("/")]:
            case ["GET", "v1"]:
                return 200, STATEMENT
            case ["POST", "v1", "devices"]:
                return 201, devices.install(self.fields())
            case ["POST", "v1", "devices", device, "actions"]:
                fields = self.fields()
                action = fields.pop("action", None)
                if not isinstance(action, str):
                    raise malformed("the text 'action' is missing")
                return 200, devices.app(device).perform(action, fields)
            case ["GET", "v1", "devices", device, "screen"]:
                return 200, devices.app(device).screen()
            case ["POST", "v1", "devices", device, "restart"]:
                return 200, devices.restart(device)
            case ["DELETE", "v1", "devices", device]:
                devices.remove(device)
                return 204, None
            case ["GET", "v1", "devices", device, "screenshot"]:
                raise not_in_product("screenshots")
        raise Refused(404, f"nothing answers {self.command} {self.path}")

    def fields(self):
        length = int(self.headers.get("content-length") or 0)
        if length > LARGEST_REQUEST:
            raise malformed("the body is longer than a megabyte")
        try:
            fields = json.loads(self.rfile.read(length))
        except ValueError as error:
            raise malformed(f"the body must be a JSON object: {error}") from error
        if not isinstance(fields, dict):
            raise malformed("the body must be a JSON object")
        return fields

    def problem(self, status, detail):
        self.send(status, {"title": self.responses[status][0], "status": status, "detail": detail}, "application/problem+json")

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


def serve(port):
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.devices = Devices()
    print(f"listening on http://127.0.0.1:{server.server_address[1]}/v1", flush=True)
    server.serve_forever()

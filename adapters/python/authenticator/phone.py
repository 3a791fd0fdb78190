"""The phone: one address, and below it its own system and the network."""

import http.client
import json
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from .trouble import Trouble, offline

DEADLINE_SECONDS = 10


class Answer:
    def __init__(self, status, body):
        self.status = status
        self.body = body

    @property
    def json(self):
        """The JSON object or list; an empty object where there is none."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return {}
        return value if isinstance(value, (dict, list)) else {}


class Phone:
    def __init__(self, device, platform, environment):
        self.device = device
        self.platform = platform
        self.store = "icloud" if platform == "ios" else "google-drive"
        self.environment = environment.rstrip("/")

    def call(self, method, name, *, data=None, form=None, body=None, headers=None):
        """One request, `data` as JSON; a connection of its own, so that a closed one is not taken for a broken network.

        `name` is an address below the environment, or a whole one that a service handed out.
        """
        address = urlsplit(name if name.startswith("http") else f"{self.environment}/{name}")
        headers = dict(headers or {})
        if data is not None:
            body, headers["content-type"] = json.dumps(data).encode(), "application/json"
        if form is not None:
            body, headers["content-type"] = urlencode(form).encode(), "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(address.netloc, timeout=DEADLINE_SECONDS)
        try:
            target = address.path + ("?" + address.query if address.query else "")
            connection.request(method, target, body=body, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read())
        except (OSError, http.client.HTTPException) as error:
            raise offline() from error
        finally:
            connection.close()

    def now(self):
        """The phone's own time, simulated: never the computer's."""
        return datetime.fromisoformat(self.call("GET", "os/clock").json["now"])

    def cloud_account(self):
        """Store, account and token of whoever is signed in to the phone's cloud; None when nobody is."""
        answer = self.call("GET", "os/cloud-account")
        return answer.json if answer.status == 200 else None

    def scan(self):
        """The texts of the QR codes in sight; the system asks the person the first time."""
        if not self.call("POST", "os/permissions/camera", data={}).json.get("granted"):
            raise _camera_denied()
        seen = self.call("GET", "os/camera/barcodes")
        if seen.status == 403:
            raise _camera_denied()
        texts = [code["text"] for code in seen.json if code["format"] == "qr"] if seen.status == 200 else []
        if not texts:
            raise Trouble("There is no code in sight.", "nothing-to-scan")
        return texts


def _camera_denied():
    return Trouble("Scanning needs the camera. Allow it in the settings, or type the details in.", "camera-denied")

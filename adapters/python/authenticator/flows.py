"""Flows: one open question after the other.

A flow has a `prompt`, and `answers` by the names of the actions that the prompt takes. When it is done, or cannot go
on, its prompt is None.
"""

from . import otp
from .microsoft import ProofNeeded
from .trouble import Trouble, does_not_fit


class Flow:
    def __init__(self, why, way):
        self.why = why
        self.way = way
        self.prompt = None
        self.answers = {}

    def ask(self, what, answers, channels=()):
        self.prompt = {"for": what, "why": self.why, "channels": list(channels), "account": None}
        self.answers = answers

    def end(self):
        self.prompt = None
        self.answers = {}


class SignInFlow(Flow):
    """A user name and a password; then a proof by e-mail or phone where the provider demands it."""

    def __init__(self, microsoft, why, way, then):
        super().__init__(why, way)
        self.microsoft = microsoft
        self.then = then
        self.ask("sign-in", {"sign-in": self.sign_in})

    def sign_in(self, username, password):
        try:
            session = self.microsoft.sign_in(username, password)
        except ProofNeeded as needed:
            self.token = needed.token
            self.channels = self.microsoft.proofs(needed.token)
            return self.ask("proof-channel", {"choose-proof": self.choose}, self.channels)
        return self._done(session)

    def choose(self, channel):
        if channel not in self.channels:
            raise does_not_fit(f"this account has no proof by {channel}")
        self.microsoft.send_proof(self.token, channel)
        self.channel = channel
        self.ask("proof-code", {"choose-proof": self.choose, "enter-proof": self.enter})

    def enter(self, code):
        try:
            session = self.microsoft.verify_proof(self.token, self.channel, code.strip())
        except Trouble as trouble:
            # Unless the provider said that the code is wrong, it may be spent: only beginning anew helps.
            if not {"proof-failed", "proof-expired"} & set(trouble.codes):
                self.end()
            raise
        return self._done(session)

    def _done(self, session):
        self.end()
        return self.then(session)


class QrFlow(Flow):
    """An otpauth code, scanned or typed; the question stays open until one fits."""

    def __init__(self, phone, way, then):
        super().__init__("add-account", way)
        self.phone = phone
        self.then = then
        self.ask("qr-code", {"scan-qr": self.scan, "enter-details": self.enter})

    def scan(self):
        self._take(self.phone.scan())

    def enter(self, uri=None, code=None, url=None):
        self._take([uri or ""])

    def _take(self, texts):
        read = next(filter(None, map(otp.read_uri, texts)), None)
        if read is None:
            raise Trouble("This code is of another sort than the one that is needed here.", "qr-invalid")
        self.end()
        self.then(read)


class ConfirmFlow(Flow):
    """Yes; no is `cancel`."""

    def __init__(self, way, then):
        super().__init__("backup", way)
        self.then = then
        self.ask("confirm", {"confirm": self.confirm})

    def confirm(self):
        self.end()
        return self.then()

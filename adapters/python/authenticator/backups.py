"""When a backup may be written, what it replaces, and how it is read."""

import hashlib
import json
import uuid

from . import otp, seal
from .clouds import cloud_of
from .trouble import Trouble, cloud_error, cloud_sign_in_needed, damaged, unavailable


class ConsentNeeded(Exception):
    """A backup lies there that this installation neither wrote nor restored."""

    def __init__(self, revision):
        super().__init__("the backup there is not from this phone")
        self.revision = revision


class Backups:
    """`vault` keeps what has to survive a restart: the accounts, the switch, and the revisions it knows by location."""

    def __init__(self, phone, vault, microsoft):
        self.phone = phone
        self.vault = vault
        self.microsoft = microsoft

    def cloud(self):
        """Whoever is signed in to the phone's cloud, asked anew before each use."""
        account = self.phone.cloud_account()
        if account is None:
            raise cloud_sign_in_needed()
        return account

    def switch_on(self, session, agreed_to=None):
        """Writes the first backup, and only then is backup on. Without accounts there is nothing to write."""
        cloud = self.cloud()
        if self.vault.accounts:
            self._write(session, cloud, agreed_to)
        self.vault.backup = {
            "refresh": session["refresh_token"],
            "username": session["account"]["username"],
            "cloud": cloud["account"],
            "last": self._now() if self.vault.accounts else None,
        }

    def again(self, agreed_to=None):
        """Backs up now, in the session and the cloud account of the switching on."""
        cloud = self.cloud()
        if cloud["account"] != self.vault.backup["cloud"]:
            raise Trouble("The phone is signed in to another cloud account now.", "cloud-account-needed")
        try:
            session = self.microsoft.refresh(self.vault.backup["refresh"])
        except Trouble as trouble:
            if "sign-in-failed" not in trouble.codes:
                raise
            raise Trouble("Switch backup off and on again to sign in.", "recovery-account-needed") from trouble
        self._write(session, cloud, agreed_to)
        self.vault.backup |= {"refresh": session["refresh_token"], "last": self._now()}

    def restore(self, session):
        """The accounts of the backup that belongs to this person in this cloud account."""
        cloud = self.cloud()
        location = _location(session)
        try:
            found = cloud_of(self.phone, cloud).find(location)
        except Trouble as trouble:
            # Nobody is signed in there any more: for this person there is no backup until they are.
            raise trouble.after("backup-unavailable") if "cloud-account-needed" in trouble.codes else trouble
        if found is None:
            raise unavailable()
        accounts = self._opened(found["sealed"](), location, session)
        self.vault.known[_place(location, cloud)] = [found["revision"]]
        return accounts

    def _opened(self, sealed, location, session):
        try:
            key = self.microsoft.key(session["access_token"], seal.key_id(sealed))
            if key is None:
                raise damaged()
            return _accounts(seal.unseal(sealed, key, location))
        except seal.Broken as broken:
            raise damaged() from broken

    def _write(self, session, cloud, agreed_to):
        location = _location(session)
        place = _place(location, cloud)
        store = cloud_of(self.phone, cloud)
        present = store.find(location)
        known = self.vault.known.get(place, [])
        if present and present["revision"] not in [*known, agreed_to]:
            raise ConsentNeeded(present["revision"])
        key_id, key = self.microsoft.new_key(session["access_token"])
        sealed = seal.seal(_content(self.vault.accounts), key, key_id, location)
        revision = str(uuid.uuid4())
        # Kept before it is sent: if the answer is lost, this phone still knows its own backup again.
        self.vault.known[place] = [*known, revision]
        store.put(location, present, revision, sealed)
        kept = store.find(location)
        if kept is None or kept["revision"] != revision:
            raise cloud_error("a backup that did not stay")
        self.vault.known[place] = [revision]

    def _now(self):
        return self.phone.now().isoformat().replace("+00:00", "Z")


def _location(session):
    """One location for each personal account in each cloud account; its name tells nobody whose it is."""
    digest = hashlib.sha256(b"python-authenticator " + session["account"]["id"].encode())
    return "location-" + digest.hexdigest()[:40]


def _place(location, cloud):
    return f"{location}@{cloud['account']}"


def _content(accounts):
    return json.dumps([{name: account[name] for name in ("issuer", "username", "otp")} for account in accounts]).encode()


def _accounts(content):
    entries = json.loads(content)
    if not entries or not all(otp.checked(entry.get("otp")) for entry in entries):
        raise damaged()
    return entries

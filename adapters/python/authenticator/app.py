"""The app on one phone: what each action does."""

import uuid

from . import screen
from .backups import Backups, ConsentNeeded
from .flows import ConfirmFlow, QrFlow, SignInFlow
from .microsoft import Microsoft
from .screen import WAYS
from .trouble import Refused, Trouble, does_not_fit, malformed, not_in_product

FIELDS = {
    "add-account": ["kind"],
    "sign-in": ["username", "password"],
    "choose-proof": ["channel"],
    "enter-proof": ["code"],
    "open-account": ["account"],
    "remove-account": ["account"],
    "move-account": ["account"],
}
OTHERS = {"move-account": ["position"], "enter-details": ["uri", "code", "url"]}
ANSWERS = {"sign-in", "choose-proof", "enter-proof", "scan-qr", "enter-details", "confirm"}
KINDS = {"personal", "work-or-school", "third-party"}
CHANNELS = {"email", "phone"}


class Vault:
    """What survives a restart. A real app keeps it in the phone's encrypted storage."""

    def __init__(self):
        self.accounts = []
        self.backup = None
        self.known = {}


class App:
    def __init__(self, phone, vault):
        self.phone = phone
        self.vault = vault
        self.microsoft = Microsoft(phone)
        self.backups = Backups(phone, vault, self.microsoft)
        # What follows is gone after a restart.
        self.flow = None
        self.notices = []
        self.path = []

    def screen(self):
        return screen.of(self, self.phone.now())

    def perform(self, action, fields):
        fields = checked(action, fields)
        doing = self._prepared(action, fields)
        shown = self.notices, self.path
        way = self.flow.way if self.flow else []
        self.notices, self.path = [], WAYS.get(action) or [*way, screen.other(action)]
        try:
            doing()
        except Trouble as trouble:
            self._say(str(trouble), *trouble.codes)
        except Refused:
            self.notices, self.path = shown
            raise
        if self.flow and self.flow.prompt is None:
            self.flow = None
        return self.screen()

    def _prepared(self, action, fields):
        """What there is to do; nothing has changed until it is called."""
        if action in ANSWERS:
            answer = self.flow and self.flow.answers.get(action)
            if not answer:
                raise does_not_fit(f"no open prompt takes {action}")
            return lambda: answer(**fields)
        actions = {
            "add-account": self.add_account,
            "cancel": self.cancel,
            "turn-on-backup": self.turn_on_backup,
            "turn-off-backup": self.turn_off_backup,
            "begin-recovery": self.begin_recovery,
            "open-account": self.open_account,
            "remove-account": self.remove_account,
            "move-account": self.move_account,
        }
        if action not in actions:
            raise not_in_product(f"the action '{action}'")
        return lambda: actions[action](**fields)

    # Each begins with what can refuse it.

    def add_account(self, kind):
        if kind != "third-party":
            raise not_in_product(f"accounts of the kind '{kind}'")
        self.flow = QrFlow(self.phone, WAYS["add-account"], self._add)

    def cancel(self):
        if self.flow is None:
            raise does_not_fit("no prompt is open")
        left, self.flow = self.flow, None
        if left.why == "backup" and isinstance(left, SignInFlow):
            self._say("Cloud backup needs a personal Microsoft account.", "recovery-account-needed")

    def turn_on_backup(self):
        self.flow = None
        if self.vault.backup is None:
            self.backups.cloud()
            self._sign_in("backup", lambda session: self._back_up(lambda agreed: self.backups.switch_on(session, agreed)))
        elif self.vault.accounts:
            self._back_up(self.backups.again)

    def turn_off_backup(self):
        self._no_prompt()
        if self.vault.backup is None:
            raise does_not_fit("cloud backup is off")
        self.vault.backup = None

    def begin_recovery(self):
        self.flow = None
        if self.vault.accounts:
            raise Trouble("Remove the accounts on this phone first.", "accounts-exist")
        self.backups.cloud()
        self._sign_in("recovery", self._recover)

    def open_account(self, account):
        self._no_prompt()
        self._account(account)

    def remove_account(self, account):
        self.vault.accounts.remove(self._account(account))

    def move_account(self, account, position):
        moved = self._account(account)
        if position >= len(self.vault.accounts):
            raise malformed("position is beyond the end of the list")
        self.vault.accounts.remove(moved)
        self.vault.accounts.insert(position, moved)

    # What comes at the end of a flow.

    def _add(self, read):
        same = [(known["issuer"], known["username"], known["otp"]["secret"]) for known in self.vault.accounts]
        if (read["issuer"], read["username"], read["otp"]["secret"]) in same:
            return self._say("This account is on the phone already.", "account-exists")
        return self.vault.accounts.append({"id": str(uuid.uuid4()), **read})

    def _recover(self, session):
        restored = self.backups.restore(session)
        self.vault.accounts[:] = [{"id": str(uuid.uuid4()), **entry} for entry in restored]
        self._say(f"{len(restored)} accounts are back on this phone.", "recovered")

    def _back_up(self, write, agreed_to=None):
        """Where another's backup would be replaced the person is asked, and then it is tried again."""
        try:
            write(agreed_to)
        except Trouble as trouble:
            raise trouble.after("backup-failed") from trouble
        except ConsentNeeded as needed:
            revision = needed.revision
            self._say("There is a backup that this phone does not know. Replace it?", "confirm-overwrite")
            self.flow = ConfirmFlow(WAYS["turn-on-backup"], lambda: self._back_up(write, revision))
        else:
            if self.vault.accounts:
                self._say("Your accounts are backed up.", "backup-done")

    def _sign_in(self, why, then):
        way = WAYS["turn-on-backup" if why == "backup" else "begin-recovery"]
        self.flow = SignInFlow(self.microsoft, why, way, then)

    def _account(self, wanted):
        for account in self.vault.accounts:
            if account["id"] == wanted:
                return account
        raise does_not_fit("no such account is on the screen")

    def _no_prompt(self):
        if self.flow:
            raise does_not_fit("answer or cancel the open prompt first")

    def _say(self, text, *codes):
        self.notices += [{"code": code, "account": None, "text": text} for code in codes]


def checked(action, fields):
    """The fields of an action without what nobody knows, or 400."""
    for name in FIELDS.get(action, []):
        if not isinstance(fields.get(name), str):
            raise malformed(f"{action} needs the text '{name}'")
    if action == "add-account" and fields["kind"] not in KINDS:
        raise malformed(f"kind is one of {', '.join(sorted(KINDS))}")
    if action == "choose-proof" and fields["channel"] not in CHANNELS:
        raise malformed(f"channel is one of {', '.join(sorted(CHANNELS))}")
    if action == "move-account":
        position = fields.get("position")
        if type(position) is not int or position < 0:
            raise malformed("position is a whole number from 0")
    if action == "enter-details":
        typed = [isinstance(fields.get(name), str) for name in ("uri", "code", "url")]
        if typed not in ([True, False, False], [False, True, True]):
            raise malformed("enter-details takes either uri, or code and url together")
    known = FIELDS.get(action, []) + OTHERS.get(action, [])
    return {name: value for name, value in fields.items() if name in known}

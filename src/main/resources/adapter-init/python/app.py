"""Your product, as far as the kit sees it. So far it does nothing, and says so: every action is answered with 501.

The protocol is described in the kit's docs/protocol.md.
"""

# What the product claims. What is left out here is tried, and has to be refused without any change; what is claimed is
# required. So claim a thing when it works, not before:
#
#   accountKinds  "third-party" first; then "personal", "work-or-school"
#   options       "manual-entry" first; then "push", "delete-backup", "automatic-backup", "screenshot"
#   clock         "device" if the app reads the phone's time from os/clock, "wall" if it cannot
#   parallel      how many devices may be served at the same time
STATEMENT = {
    "protocol": 1,
    "vendor": "My company",
    "product": "My authenticator",
    "version": "0.1.0",
    "platforms": ["ios", "android"],
    "accountKinds": [],
    "options": [],
    "clock": "device",
    "parallel": 1,
}


class Refused(Exception):
    """An action cannot be done: 400 a field is missing, 409 it does not fit the screen, 501 the product never has it."""

    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status


class App:
    """The app on one phone."""

    def __init__(self, device, platform, environment):
        """Below the address `environment` are the phone's system, the stores and the providers."""
        self.device = device
        self.platform = platform
        self.environment = environment
        self.accounts = []  # survives a restart: accounts, keys, their order, the backup switch
        self.prompt = None  # does not survive one: the open question, notices, the path
        self.notices = []
        # Write each action as a method that takes the fields, a dict, and name it here in place of its line.
        # Fields that you do not know are to be ignored.
        # What the person cannot have is no error: it is a screen with a notice, such as offline or sign-in-failed.
        self.actions = {
            # "add-account": kind             opens a sign-in prompt (personal) or a QR prompt (other kinds)
            # "scan-qr":                      POST os/permissions/camera, then GET os/camera/barcodes
            # "enter-details": uri, or code and url    the same, typed by hand
            # "sign-in": username, password   POST net/microsoft/consumers/oauth2/v2.0/token
            # "choose-proof": channel         POST net/microsoft/proofs/{channel}
            # "enter-proof": code             POST net/microsoft/proofs/{channel}/verify
            # "confirm":                      yes, replace the backup that is there
            # "cancel":                       leave the open prompt
            # "turn-on-backup":               sign in, write the first backup, then show it as on; while on: back up now
            # "turn-off-backup":              what is stored stays
            # "delete-backup":                remove every object of this backup's location
            # "begin-recovery":               only without accounts; signs in, then reads the store
            # "open-account": account         the arrow beside an account
            # "sign-in-to-recover": account   prove a personal account: password, then e-mail or phone
            # "scan-qr-to-recover": account   prove a work or school account: opens the QR prompt
            # "remove-account": account
            # "move-account": account, position
            # "approve-sign-in": request      sign the decision with the credential's key
            # "deny-sign-in": request
        }

    def perform(self, action, fields):
        if action not in self.actions:
            raise Refused(501, f"this product has no action '{action}'")
        self.notices = []
        self.actions[action](fields)
        return self.screen()

    def screen(self):
        """What the app shows now. With push accounts this is also the moment to look for sign-in requests."""
        return {
            "view": "prompt" if self.prompt else "accounts" if self.accounts else "welcome",
            "accounts": self.accounts,  # id, kind, issuer, username, state, push, code
            "offers": [],  # every action that is possible now: action, account, label, place
            "prompt": self.prompt,  # for, why, channels, account
            "backup": {"on": False, "store": None, "recoveryAccount": None, "lastSuccess": None},
            "notices": self.notices,  # code, account, text
            "requests": [],  # id, account, text
            "path": [],  # the way the last action took: element, label
            "busy": False,  # true while work goes on that the kit should wait for
        }

    def restart(self):
        """The process was killed without a goodbye and starts again. A real app is really killed here."""
        self.prompt = None
        self.notices = []
        return self.screen()

    def uninstall(self):
        """Take the app off the phone."""

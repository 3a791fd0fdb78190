"""What the app shows: one dictionary, made anew for each answer."""

from . import otp

SETTINGS = [{"element": "settings", "label": "Settings"}, {"element": "backup", "label": "Backup"}]
ACCOUNTS = {"element": "accounts", "label": "Accounts"}
SWITCH = [*SETTINGS, {"element": "cloud-backup", "label": "Cloud backup"}]


def other(label):
    return {"element": "other", "label": label}


WAYS = {
    "turn-on-backup": SWITCH,
    "turn-off-backup": SWITCH,
    "begin-recovery": [{"element": "begin-recovery", "label": "Begin recovery"}],
    "add-account": [ACCOUNTS, other("Add account")],
    "open-account": [ACCOUNTS, {"element": "account-menu", "label": "Arrow beside the account"}],
}


def of(app, now):
    vault = app.vault
    prompt = app.flow.prompt if app.flow else None
    backup = vault.backup or {}
    return {
        "view": "prompt" if prompt else "accounts" if vault.accounts else "welcome",
        "accounts": [_account(account, now) for account in vault.accounts],
        "offers": _offers(app, prompt),
        "prompt": prompt,
        "backup": {
            "on": vault.backup is not None,
            "store": app.phone.store if vault.backup else None,
            "recoveryAccount": backup.get("username"),
            "lastSuccess": backup.get("last"),
        },
        "notices": app.notices,
        "requests": [],
        "path": app.path,
        "busy": False,
    }


def _account(account, now):
    return {
        "id": account["id"],
        "kind": "third-party",
        "issuer": account["issuer"],
        "username": account["username"],
        "state": "ready",
        "push": False,
        "code": otp.code(account["otp"], now.timestamp()),
    }


def _offers(app, prompt):
    """Everything that is possible now, what answers the prompt included."""
    answers = [*app.flow.answers, "cancel"] if prompt else []
    offers = [_offer(action, "menu") for action in answers]
    offers += [_offer("add-account", "top"), _offer("turn-on-backup", "menu")]
    if app.vault.backup and not prompt:
        offers.append(_offer("turn-off-backup", "menu"))
    for account in app.vault.accounts:
        actions = ["move-account", "remove-account"] if prompt else ["open-account", "move-account", "remove-account"]
        offers += [_offer(action, "beside-account", account["id"]) for action in actions]
    if not app.vault.accounts:
        offers.append(_offer("begin-recovery", "bottom"))
    return offers


def _offer(action, place, account=None):
    return {"action": action, "account": account, "label": action.replace("-", " ").capitalize(), "place": place}

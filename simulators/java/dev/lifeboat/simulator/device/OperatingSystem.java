package dev.lifeboat.simulator.device;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.http.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a phone's operating system lends to the app: the service {@code os}. */
final class OperatingSystem implements Service {

    private static final List<String> ADDRESSES = List.of(
            "os/clock",
            "os/cloud-account",
            "os/permissions/camera",
            "os/camera",
            "os/camera/barcodes",
            "net/icloud",
            "net/google-drive",
            "net/microsoft",
            "net/work/{tenant}",
            "net/mail",
            "net/files",
            "net/directory",
            "net/analytics");

    private final Phone phone;
    private final Map<String, Endpoint> operations = new LinkedHashMap<>();

    OperatingSystem(Phone phone) {
        this.phone = phone;
        operations.put("addresses", this::addresses);
        operations.put(
                "clock", request -> Reply.json(200, Map.of("now", phone.now().toString())));
        operations.put("cloud-account", request -> cloudAccount());
        operations.put("camera-permission", request -> cameraPermission());
        operations.put("ask-camera-permission", request -> askCameraPermission());
        operations.put("camera", request -> picture());
        operations.put("barcodes", request -> barcodes());
    }

    @Override
    public Map<String, Endpoint> operations() {
        return operations;
    }

    private Reply addresses(Request request) {
        Map<String, String> addresses = new LinkedHashMap<>();
        ADDRESSES.forEach(name -> addresses.put(name, request.base() + "/" + name));
        return Reply.json(200, addresses);
    }

    private Reply cloudAccount() {
        Optional<Phone.CloudSession> session = phone.cloudSession();
        if (session.isEmpty()) {
            return problem(404, "The phone is signed out of its cloud.");
        }
        Map<String, String> lent = new LinkedHashMap<>();
        lent.put("store", phone.platform().store().wireName());
        lent.put("account", session.get().account().id());
        lent.put("token", session.get().token());
        return Reply.json(200, lent);
    }

    private Reply cameraPermission() {
        return Reply.json(200, Map.of("state", phone.permissions().camera().wireName()));
    }

    private Reply askCameraPermission() {
        boolean dialogShown = phone.permissions().askForCamera().isPresent();
        boolean granted = phone.permissions().camera() == CameraPermission.GRANTED;
        phone.tell(new PhoneEvent.CameraAskedFor(
                phone.id(), phone.worldTime(), dialogShown, phone.profile().cameraQuestion(), granted));
        return Reply.json(200, Map.of("granted", granted));
    }

    private Reply picture() {
        frameTaken(Optional.empty());
        return throughTheLens(() -> Reply.bytes(
                200, "image/png", phone.camera().inFront().orElseThrow().png()));
    }

    private Reply barcodes() {
        boolean readable = phone.permissions().camera() == CameraPermission.GRANTED
                && phone.camera().inFront().isPresent();
        frameTaken(readable ? Optional.of(phone.camera().codesInFront()) : Optional.empty());
        return throughTheLens(() -> {
            List<Map<String, String>> codes = new ArrayList<>();
            phone.camera().codesInFront().forEach(text -> codes.add(code(text)));
            return Reply.json(200, codes);
        });
    }

    private static Map<String, String> code(String text) {
        Map<String, String> code = new LinkedHashMap<>();
        code.put("format", "qr");
        code.put("text", text);
        return code;
    }

    private void frameTaken(Optional<List<String>> codes) {
        phone.tell(new PhoneEvent.FrameTaken(
                phone.id(),
                phone.worldTime(),
                phone.permissions().camera(),
                phone.camera().inFront().isPresent(),
                codes));
    }

    // R48: without permission nothing is seen, asked for or not.
    private Reply throughTheLens(Supplier<Reply> view) {
        if (phone.permissions().camera() != CameraPermission.GRANTED) {
            return problem(403, "The app may not use the camera.");
        }
        if (phone.camera().inFront().isEmpty()) {
            return problem(404, "Nothing is in front of the camera.");
        }
        return view.get();
    }

    private static Reply problem(int status, String title) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        return Reply.json(status, "application/problem+json", problem);
    }
}

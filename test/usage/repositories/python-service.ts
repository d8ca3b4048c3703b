/** A service in Python. */
export const PYTHON_SERVICE = {
  "app/errors.py": `"""Errors of the OCR service, such as "FailedOperation.ImageBlur"."""
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException

# "FailedOperation.OcrFailed" is left out on purpose.
RETRY = {
    ⟦"FailedOperation.EngineRecognizeTimeout"⟧,
    ⟦'InternalError'⟧,
    ⟦"RequestLimitExceeded"⟧,
}


def classify(error: TencentCloudSDKException) -> str:
    if error.code == ⟦"UnauthorizedOperation"⟧:
        return "InternalError"
    if error.get_code() in (⟦"MissingParameter"⟧, ⟦"InvalidParameterValue.InvalidParameterValueLimit"⟧):
        return "bug"
    match error.code:
        case ⟦"ResourceInsufficient"⟧ | ⟦"LimitExceeded"⟧:
            return "quota"
        case ⟦"FailedOperation.LanguageNotSupport"⟧:
            return "language"
    return "unknown"


def name(kind):
    message = '''It's "FailedOperation.UnOpenError".'''
    if kind == "InternalError":
        return "InvalidParameter"
    return {"ResourceInUse": 1, "Idle": 2}.get(kind, message)
`,
  "app/settings.py": `ERROR_CODES = {⟦"UnsupportedRegion"⟧: 1}
LEVELS = ["InternalError", "Warning"]
DEBUG = True  # "AuthFailure.TokenFailure"
PATTERN = r"FailedOperation\\.\\w+"
`,
  "tests/test_errors.py": `from app.errors import classify


def test_classify():
    assert classify(Fake(⟦"AuthFailure.TokenFailure"⟧)) == "unknown"
    assert Fake("InternalError").kind != "InvalidAction"
`,
};

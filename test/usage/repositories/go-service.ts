/** A service in Go. */
export const GO_SERVICE = {
  "main.go": `package main

import (
	"errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// "FailedOperation.ImageBlur" in a comment is no use.
/* Nor is "FailedOperation.OcrFailed" here. */
const imageBlur = ⟦"FailedOperation.ImageBlur"⟧

func classify(err error) string {
	var sdkErr *errors.TencentCloudSDKError
	if !errors.As(err, &sdkErr) {
		return "InternalError"
	}
	if sdkErr.Code == ⟦"InternalError"⟧ || sdkErr.GetCode() == ⟦"ResourceUnavailable"⟧ {
		return "later"
	}
	switch sdkErr.Code {
	case ⟦"RequestLimitExceeded"⟧, ⟦"LimitExceeded"⟧:
		return "quota"
	case ⟦"AuthFailure.SecretIdNotFound"⟧:
		return "credentials"
	case imageBlur:
		return "InvalidAction"
	}
	log.Printf("InternalError: %v", err)
	return "unknown"
}

var retryable = []string{
	⟦"FailedOperation.EngineRecognizeTimeout"⟧,
	⟦"RequestLimitExceeded"⟧,
	⟦"InternalError"⟧,
}

var texts = map[string]string{
	⟦\`FailedOperation.ImageNoText\`⟧: "no text",
	⟦"ResourceInUse"⟧:               "InvalidParameter",
}
`,
  "server/server.go": `package server

func mode(kind string) int {
	switch kind {
	case "InternalError":
		return 500
	case "InvalidParameter", "MissingParameter":
		return 400
	}
	if kind == "UnsupportedRegion" {
		return 461
	}
	return 0
}

var actions = []string{"InvalidAction", "ResourceInUse"}
var errorCode = ⟦"UnknownParameter"⟧
`,
};

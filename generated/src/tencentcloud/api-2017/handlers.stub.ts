import { defineApi2017Handlers, handleApi2017Error } from "errsmith-cloud-errors/tencentcloud/api-2017/handlers";
import type { Api2017Error } from "errsmith-cloud-errors/tencentcloud/api-2017";

/** Decides what an error of tencentcloud/api-2017 means to this application. */
export function onApi2017Error(error: Api2017Error): unknown {
  return handleApi2017Error(error, handlers);
}

const handlers = defineApi2017Handlers({
  "AuthFailure": (error) => {
    throw error;
  },
  "InternalError": (error) => {
    throw error;
  },
  "InternalError.CAMInnerError": (error) => {
    throw error;
  },
  "InternalError.ResourceOpFailed": (error) => {
    throw error;
  },
  "InvalidAction.ActionUnavailable": (error) => {
    throw error;
  },
  "InvalidAction.NotFound": (error) => {
    throw error;
  },
  "InvalidParameter": (error) => {
    throw error;
  },
  "InvalidParameter.SecretIdNotFound": (error) => {
    throw error;
  },
  "InvalidParameter.SignatureFailure": (error) => {
    throw error;
  },
  "InvalidRequest.Forbidden": (error) => {
    throw error;
  },
  "InvalidRequest.LimitExceeded": (error) => {
    throw error;
  },
  "InvalidRequest.MFACheckFailed": (error) => {
    throw error;
  },
  "InvalidRequest.ReplayAttack": (error) => {
    throw error;
  },
  "InvalidRequest.RequestConcurrencyExceeded": (error) => {
    throw error;
  },
  "InvalidRequest.TokenCheckFailed": (error) => {
    throw error;
  },
  "InvalidRequest.UnsupportedProtocol": (error) => {
    throw error;
  },
  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});

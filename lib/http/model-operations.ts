import {
  checkEndpointRequest,
  checkEndpointResponse,
  modelsResponse,
  savedEndpoint,
  saveEndpointRequest,
  updateEndpointRequest,
} from "../model/schema.ts";
import type { Operation } from "./operation.ts";

/** The calls about model servers. */
export const MODEL_OPERATIONS: Operation[] = [
  {
    method: "get",
    path: "/api/models",
    summary: "Endpoints with their models, and the profiles",
    response: modelsResponse,
  },
  {
    method: "post",
    path: "/api/models",
    summary: "Save an endpoint",
    request: saveEndpointRequest,
    response: savedEndpoint,
    status: 201,
  },
  {
    method: "patch",
    path: "/api/models/endpoints/{id}",
    summary: "Change an endpoint or make it the default",
    request: updateEndpointRequest,
    response: savedEndpoint,
  },
  { method: "delete", path: "/api/models/endpoints/{id}", summary: "Forget an endpoint", status: 204 },
  {
    method: "post",
    path: "/api/models/check",
    summary: "The endpoint check",
    request: checkEndpointRequest,
    response: checkEndpointResponse,
  },
];

/** The folder of a provider and the name of one of its services. */
interface ServiceName {
  readonly provider: string;
  readonly service: string;
}

/**
 * The id of a service: `<provider>/<service>`.
 *
 * @example
 * serviceId({ provider: "tencentcloud", service: "ocr" }) // "tencentcloud/ocr"
 */
export function serviceId({ provider, service }: ServiceName): string {
  return `${provider}/${service}`;
}

/**
 * True if `wanted` is the id or the name of the service, or `undefined` (all services).
 *
 * @example
 * matchesService("ocr", { provider: "tencentcloud", service: "ocr" }) // true
 */
export function matchesService(wanted: string | undefined, service: ServiceName): boolean {
  return wanted === undefined || wanted === service.service || wanted === serviceId(service);
}

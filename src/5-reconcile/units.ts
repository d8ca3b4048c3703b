import type { ProviderInput, ServiceInput } from "../model/project.ts";

/**
 * Services of a provider that can only be gathered together, in their order: a page of one has sections of another, or
 * both list the page. Most are alone.
 */
export function unitsOf({ services }: Pick<ProviderInput, "services">): readonly (readonly ServiceInput[])[] {
  const names = new Set(services.map(({ service }) => service));
  const unit = new Map<string, ServiceInput[]>();
  const byPage = new Map<string, string>();
  const join = (one: string, other: string): void => {
    const [into = [], from = []] = [unit.get(one), unit.get(other)];
    if (into === from) return;
    for (const { service } of from) unit.set(service, into);
    into.push(...from);
  };
  for (const service of services) unit.set(service.service, [service]);
  for (const { service, pages } of services) {
    for (const { source, sections = {} } of pages) {
      join(byPage.get(source.path) ?? service, service);
      byPage.set(source.path, service);
      for (const target of Object.values(sections)) if (names.has(target)) join(service, target);
    }
  }
  const place = new Map(services.map((service, index) => [service, index]));
  return [...new Set(unit.values())].map((members) =>
    members.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  );
}

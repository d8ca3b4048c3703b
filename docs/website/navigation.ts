/** An entry of the navigation. */
export interface NavigationItem {
  readonly text: string;
  readonly link: string;
}

/** The documents that the table at the end of the README lists, in its order. */
export function documentsOf(readme: string): readonly NavigationItem[] {
  const table = readme.slice(readme.indexOf("\n## Documents\n"));
  return [...table.matchAll(/\[([^\]]+)\]\(([^)#]+)\.md\)/g)].map(([, text = "", path = ""]) => ({
    text: text.charAt(0).toUpperCase() + text.slice(1),
    link: `/${path}`,
  }));
}

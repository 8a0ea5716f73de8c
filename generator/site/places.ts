import { posix } from "node:path";

/** Where a file of the package stands on the site: what lies in `docs`, at its root. */
export function placeOf(path: string): string {
  return path.replace(/^docs\//, "");
}

/** Where a page stands as HTML; any other file as it is. */
export function htmlOf(place: string): string {
  return place.replace(/\.md$/, ".html");
}

/** Gives where a link leads from one file of the site; `undefined` where the site has nothing of it. */
export type TargetOf = (href: string) => string | undefined;

/** What links of a file are resolved against. */
export interface From {
  /** Of the file, in the package. */
  readonly path: string;
  /** All paths of the package that the site has. */
  readonly known: ReadonlySet<string>;
  /** Where a file stands that is linked to. */
  readonly as: (place: string) => string;
  /** The address that the package's own links have; what they lead to is linked to where it stands here. */
  readonly url?: string | undefined;
}

/** Links of a file of the package, as the site has them: to the web as they are, to what the site has from where the file stands in it. */
export function targetsFrom({ path, known, as, url }: From): TargetOf {
  const folder = posix.dirname(path);
  const places = new Set([...known].map(placeOf));
  const placeWithin = (target: string): string | undefined => {
    const linked = posix.join(folder, target);
    return known.has(linked) ? placeOf(linked) : undefined;
  };
  const wayTo = (place: string): string =>
    posix.relative(posix.dirname(placeOf(path)), as(place));
  return (href) => {
    const [target = "", ...hash] = href.split(/(?=#)/);
    if (target === "") return href;
    const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(target);
    const own = isAbsolute ? placeBelow(url, target) : undefined;
    if (isAbsolute && (own === undefined || !places.has(own))) return href;
    const place = own ?? placeWithin(target);
    return place === undefined ? undefined : wayTo(place) + hash.join("");
  };
}

function placeBelow(
  url: string | undefined,
  target: string,
): string | undefined {
  const root = url === undefined ? undefined : `${url.replace(/\/+$/, "")}/`;
  return root !== undefined && target.startsWith(root)
    ? target.slice(root.length)
    : undefined;
}

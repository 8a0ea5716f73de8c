export interface InitOptions {
  /** The description: a file, or a URL that it is saved from. */
  readonly spec: string;
  /** Folder of the package to be emitted. */
  readonly out: string;
  /** What refresh is to read. */
  readonly source?: readonly string[];
  /** Of the requests of refresh, each as `Name: value`. */
  readonly header?: readonly string[];
  /** Replace what is there. */
  readonly force?: boolean;
}

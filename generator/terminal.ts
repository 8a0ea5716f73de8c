/** Where a command reads its surroundings and writes its words. */
export interface Terminal {
  readonly cwd: string;
  /** Somebody watches: progress is shown. */
  readonly isInteractive: boolean;
  readonly hasColors: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

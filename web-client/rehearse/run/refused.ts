/** A rehearsal that cannot be: the sentences say why. */
export class RehearsalRefused extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'RehearsalRefused';
    this.sentences = sentences;
  }
}

package kanshiki.redaction;

/**
 * Something to hide wherever it stands.
 *
 * @param text folded as {@link View} folds
 * @param whole only where no Latin letter or digit touches it, because it may be part of a word
 */
record Secret(String text, boolean whole) {
  static Secret whole(String text) {
    return new Secret(View.fold(text), true);
  }

  static Secret part(String text) {
    return new Secret(View.fold(text), false);
  }
}

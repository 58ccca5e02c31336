package kanshiki.pdf;

/** A coordinate transformation as PDF writes it (ISO 32000-2, section 8.3.4). */
record Matrix(double a, double b, double c, double d, double e, double f) {
  static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

  /** Of six operands in their order. */
  static Matrix of(double[] m) {
    return new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]);
  }

  /** This one first, then {@code outer}. */
  Matrix within(Matrix outer) {
    return new Matrix(
        a * outer.a + b * outer.c,
        a * outer.b + b * outer.d,
        c * outer.a + d * outer.c,
        c * outer.b + d * outer.d,
        e * outer.a + f * outer.c + outer.e,
        e * outer.b + f * outer.d + outer.f);
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }
}

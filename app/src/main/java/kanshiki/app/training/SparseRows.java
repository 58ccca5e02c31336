package kanshiki.app.training;

import java.util.Arrays;

/** A matrix of which most cells are nought, row by row. Built once, then only read. */
final class SparseRows {
  private int[] starts = new int[16];
  private int[] columns = new int[1024];
  private float[] values = new float[1024];
  private int rows;
  private int size;

  void add(int column, double value) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    columns[size] = column;
    values[size++] = (float) value;
  }

  void endRow() {
    if (rows + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++rows] = size;
  }

  int rows() {
    return rows;
  }

  /** Row {@code row} times {@code vector}. */
  double dot(int row, double[] vector) {
    double sum = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum += values[i] * vector[columns[i]];
    }
    return sum;
  }

  /** Adds {@code factor} times row {@code row} to {@code vector}. */
  void addTo(double[] vector, int row, double factor) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      vector[columns[i]] += factor * values[i];
    }
  }
}

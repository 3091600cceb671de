package embudo.learn.forest;

/** Logistic regression with a penalty on squared weights, by Newton's method. */
final class Ridge {
    private static final int STEPS = 25;
    private static final double STILL = 1e-6;

    private Ridge() {}

    /**
     * @param rows the first cell of each is 1: its weight, the intercept, is not penalised
     * @param labels 0 or 1
     * @param ridge above 0; the columns should be of like scale
     * @return one weight for each column
     */
    static double[] fit(double[][] rows, double[] labels, double ridge) {
        int width = rows[0].length;
        double[] beta = new double[width];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[width];
            double[][] hessian = new double[width][width];
            for (int r = 0; r < rows.length; r++) {
                double[] row = rows[r];
                double odds = 0;
                for (int c = 0; c < width; c++) odds += beta[c] * row[c];
                double p = 1 / (1 + Math.exp(-odds));
                double weight = Math.max(1e-6, p * (1 - p));
                for (int a = 0; a < width; a++) {
                    gradient[a] += (labels[r] - p) * row[a];
                    double weighted = weight * row[a];
                    for (int b = 0; b <= a; b++) hessian[a][b] += weighted * row[b];
                }
            }
            for (int c = 1; c < width; c++) {
                gradient[c] -= 2 * ridge * beta[c];
                hessian[c][c] += 2 * ridge;
            }
            solve(hessian, gradient);
            double longest = 0;
            for (int c = 0; c < width; c++) {
                beta[c] += gradient[c];
                longest = Math.max(longest, Math.abs(gradient[c]));
            }
            if (longest < STILL) break;
        }
        return beta;
    }

    /** Cholesky: the answer replaces {@code b}; of {@code a} only the lower half is read. */
    private static void solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) sum -= a[i][k] * a[j][k];
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) b[i] -= a[i][k] * b[k];
            b[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) b[i] -= a[k][i] * b[k];
            b[i] /= a[i][i];
        }
    }
}

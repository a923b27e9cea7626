/** Version of the model, as results name it: that of the package, which its test compares. */
export const modelVersion = "0.1.0";

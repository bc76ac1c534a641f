/* The driver of LLVM's libFuzzer, which `-sanitize=fuzzer` links. */
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*body)(const uint8_t *data, size_t size));

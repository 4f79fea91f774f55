// The yardstick of ./assay bench: RW-1 (library/bench/README.md) written for itself alone, on one core, as fast as we know how.
//
//   cc -O3 -march=x86-64-v3 -o refworkload refworkload.c -lm
//   ./refworkload PEOPLE [SEED]        prints: wall seconds, CPU seconds, then what came out
//
// Cost goes by event, not by person and month: for a block of 4,096 people of one group the number of records of each kind in a
// month is drawn once (Poisson), then their owners. That listed people do what costs points twice as often is a second set of
// occasions that exists for everybody and is taken up by the listed alone. A block goes through all its months before the next
// one begins, so that its state stays in the first-level cache. No records expire, nobody's record is on a chain of its own,
// and nothing is read from a file: the engine, which runs any rulebook, is held against this as against a limit.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { GROUPS = 8, BEHAVIOURS = 6, NEGATIVE = 4, GRADES = 6, MONTHS = 24, TERM = 24, START = 1000, BLOCK = 4096 };
enum { FALSE_RECORDS = BEHAVIOURS, COURT = BEHAVIOURS + NEGATIVE, KINDS = COURT + 1 };

static const int POINTS[BEHAVIOURS] = {-50, -30, -10, -5, 10, 20};
static const double RATE[BEHAVIOURS] = {0.0017, 0.004, 0.010, 0.030, 0.050, 0.020};
static const double COVERAGE = 0.7, FALSE_RECORD = 0.0005, COURT_EVENT = 0.0008;

static uint64_t at_grade[MONTHS][GROUPS][GRADES], recorded;
static int16_t *scores;   // everybody's score in the end
static uint8_t *terms;    // first month in which a listing by the court is over

// xoshiro256+ of Blackman and Vigna (2018), seeded by splitmix64.
static uint64_t x[4];
static uint64_t turn(uint64_t v, int k) { return v << k | v >> (64 - k); }
static uint64_t mixed(uint64_t z) {
  z += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}
static void begin(uint64_t key) { for (int k = 0; k < 4; k++) x[k] = mixed(key + k); }
static uint64_t word(void) {
  const uint64_t sum = x[0] + x[3], t = x[1] << 17;
  x[2] ^= x[0]; x[3] ^= x[1]; x[1] ^= x[2]; x[0] ^= x[3]; x[2] ^= t; x[3] = turn(x[3], 45);
  return sum;
}
static double uniform(void) { return (word() >> 11) * 0x1.0p-53; }

// Few: uniform numbers multiplied until their product is below e to the minus mean. Many: a normal number, corrected for skewness.
static int poisson(double mean, double exp_minus_mean) {
  if (mean < 20) {
    int k = 0;
    for (double product = uniform(); product > exp_minus_mean; k++) product *= uniform();
    return k;
  }
  const double z = sqrt(-2 * log(1 - uniform())) * cos(2 * M_PI * uniform());
  const double v = floor(mean + sqrt(mean) * z + (z * z - 1) / 6 + 0.5);
  return v < 0 ? 0 : (int)v;
}
static inline int owner(int left, int size) {   // two owners from one word
  static uint64_t u;
  if (left & 1) u >>= 32; else u = word();
  return (uint32_t)u * (uint64_t)size >> 32;
}

static void block(size_t start, int size, uint64_t seed) {
  static int16_t score[BLOCK], until[BLOCK], listed[BLOCK];   // listed: at the start of the month
  const int g = (start / BLOCK) % GROUPS;
  double mean[KINDS], none[KINDS];
  for (int k = 0; k < KINDS; k++) {
    if (k < NEGATIVE) mean[k] = size * RATE[k] * (0.6 + 0.2 * g) * COVERAGE;
    else if (k < BEHAVIOURS) mean[k] = size * RATE[k] * (2.0 - 0.2 * g) * COVERAGE;
    else mean[k] = size * (k < COURT ? FALSE_RECORD / NEGATIVE : COURT_EVENT);
    none[k] = exp(-mean[k]);
  }
  for (int i = 0; i < size; i++) score[i] = START, until[i] = 0, listed[i] = 0;
  for (int m = 0; m < MONTHS; m++) {
    begin(seed ^ start << 8 ^ m);
    for (int k = 0; k < COURT; k++) {
      const int points = POINTS[k < FALSE_RECORDS ? k : k - FALSE_RECORDS], events = poisson(mean[k], none[k]);
      for (int left = events; left > 0; left--) score[owner(left + (events & 1), size)] += points;
      recorded += events;
    }
    for (int k = 0; k < NEGATIVE; k++) {
      const int events = poisson(mean[k], none[k]);
      for (int left = events; left > 0; left--) {
        const int i = owner(left + (events & 1), size);
        if (listed[i]) { score[i] += POINTS[k]; recorded++; }
      }
    }
    for (int left = poisson(mean[COURT], none[COURT]); left > 0; left--)
      until[(word() >> 32) * (uint64_t)size >> 32] = m + 1 + TERM;
    int16_t a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0;   // so many have at least grade 1, 2, …
    for (int i = 0; i < size; i++) {
      a1 += score[i] >= 600; a2 += score[i] >= 850; a3 += score[i] >= 960; a4 += score[i] >= 1030; a5 += score[i] >= 1050;
      listed[i] = (score[i] < 600) | (m + 1 < until[i]);
    }
    const int at_least[GRADES + 1] = {size, a1, a2, a3, a4, a5, 0};
    for (int r = 0; r < GRADES; r++) at_grade[m][g][r] += at_least[r] - at_least[r + 1];
  }
  for (int i = 0; i < size; i++) scores[start + i] = score[i], terms[start + i] = until[i];
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  const double asked = argc > 1 ? atof(argv[1]) : 0;
  if (!(asked >= 1)) { fprintf(stderr, "usage: refworkload PEOPLE [SEED]\n"); return 2; }
  const size_t people = (size_t)asked;
  const uint64_t seed = mixed(argc > 2 ? strtoull(argv[2], 0, 10) : 1);
  scores = malloc(people * sizeof *scores);
  terms = malloc(people);
  if (!scores || !terms) { fprintf(stderr, "not enough memory\n"); return 1; }
  for (size_t i = 0; i < people; i++) scores[i] = START, terms[i] = 0;

  const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (size_t start = 0; start < people; start += BLOCK) block(start, people - start < BLOCK ? people - start : BLOCK, seed);
  printf("%.6f %.6f", seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);

  size_t on_list = 0;
  for (size_t i = 0; i < people; i++) on_list += scores[i] < 600 || MONTHS < terms[i];
  printf(" records %.5f listed %.5f grades", recorded / (people * (double)MONTHS), on_list / (double)people);
  for (int r = 0; r < GRADES; r++) {
    uint64_t sum = 0;
    for (int g = 0; g < GROUPS; g++) sum += at_grade[MONTHS - 1][g][r];
    printf(" %.5f", sum / (double)people);
  }
  puts("");
}

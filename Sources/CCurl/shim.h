// libcurl's functions take any number of arguments, which Swift can't call: each kind of value gets a function here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

typedef size_t (*counterpart_bytes)(char *, size_t, size_t, void *);
typedef int (*counterpart_progress)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
typedef curl_socket_t (*counterpart_opening)(void *, curlsocktype, struct curl_sockaddr *);

static inline CURLcode counterpart_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_large(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_data(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_bytes(CURL *handle, CURLoption option, counterpart_bytes value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode counterpart_set_progress(CURL *handle, counterpart_progress value) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode counterpart_set_opening(CURL *handle, counterpart_opening value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline long counterpart_number(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
/// The bytes of the address that is about to be spoken to, of the kind that it says it is.
static inline const void *counterpart_address(const struct curl_sockaddr *to) { return &to->addr; }
